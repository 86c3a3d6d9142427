// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/codes/reader_measure.h"
#include "core/readers/allowance.h"
#include "core/readers/watchdog.h"
#include "core/wire/channel.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

namespace core {

// How a program of ours ended.
struct Ending {
  enum class Kind { Exited, Forbidden, ProcessorTime, Crashed, Killed };
  // Forbidden: its confinement ended it. ProcessorTime: it had used up what it was allowed. Crashed: by a fault of its own. Killed: by somebody
  // else, or by the system, whose memory ran out
  Kind kind = Kind::Killed;
  std::string what = {}; // Exited: "exit code 1"; else the signal: "9 (SIGKILL)"
};

// A program of ours that runs beside this one, and the connection to it. It gets an empty environment, a session of its own,
// the connection as its input (on Windows as input and output), and nothing else that is open. Killed, if it still lives, and
// waited for, when this dies. Killed too when it keeps a watching caller waiting. One that dies by itself leaves no zombie.
class ChildProcess final : public wire::Channel {
public:
  // start starts a program, and tells it what it may use up. silence: how long it may say nothing, or take nothing, while it is watched.
  // ReaderMissing {path} {what} when that fails.
  static Expected<std::unique_ptr<ChildProcess>> start(const std::filesystem::path &program, const Allowance &allowance,
                                                       std::chrono::milliseconds silence);

  ~ChildProcess() override;
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;

  bool send(BytesView bytes) override;
  bool receive(std::span<std::uint8_t> bytes) override;

  // asked: what the system was asked for to keep it in. On POSIX nothing: there the program confines itself.
  [[nodiscard]] std::set<ReaderMeasure> asked() const;

  // watchdog ends it when it is silent, or late with an answer, while a Watch is held.
  [[nodiscard]] Watchdog &watchdog() { return m_watchdog; }

  // isQuiet: it is alive, and has sent nothing unasked.
  [[nodiscard]] bool isQuiet() const;

  // isGone: its end of the connection was closed, as it also is when the program ends.
  [[nodiscard]] bool isGone() const { return m_gone; }

  // kill ends it; another thread that waits in send or receive then gets its answer. Safe from any thread until end is called.
  void kill() const;

  // end kills it unless it is dead already, waits for it, and says how it ended.
  Ending end();

private:
  struct System; // what the system knows it by
  ChildProcess(std::unique_ptr<System> system, std::chrono::milliseconds silence);

  std::unique_ptr<System> m_system;
  Ending m_ending;
  bool m_gone = false;
  Watchdog m_watchdog; // the last: it kills
};

} // namespace core
