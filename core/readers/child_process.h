// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/wire/channel.h"

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

// A program of ours that runs beside this one, and the connection to it. It gets an empty environment, a session of its own,
// the connection as descriptor 0, and no other descriptor but /dev/null. Killed, if it still lives, and waited for, when this dies.
class ChildProcess final : public wire::Channel {
public:
  // start starts a program. ReaderMissing {path} {what} when that does not go.
  static Expected<std::unique_ptr<ChildProcess>> start(const std::filesystem::path &program, const std::vector<std::string> &arguments);

  ~ChildProcess() override;
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;

  bool send(BytesView bytes) override;
  bool receive(std::span<std::uint8_t> bytes) override;

  // isQuiet: it lives, and has said nothing that was not asked for.
  [[nodiscard]] bool isQuiet() const;

  // isGone: its end of the connection was closed, which is what an end of the program does too.
  [[nodiscard]] bool isGone() const { return m_gone; }

  // kill ends it; another thread that waits in send or receive then gets its answer. Safe from any thread until end is called.
  void kill() const;

  // end kills it unless it is dead already, waits for it, and gives its status as waitpid does.
  int end();

private:
  ChildProcess(pid_t process, int descriptor) : m_process(process), m_descriptor(descriptor) {}

  pid_t m_process;
  int m_descriptor;
  int m_status = 0;
  bool m_gone = false;
};

} // namespace core
