// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <csignal>
#include <stop_token>
#include <thread>

namespace app::cli {

// Turns SIGINT, SIGTERM and SIGHUP into a request to stop. A thread of its own waits for them, so nothing happens in a
// signal handler. A second one ends the program, as if it had not been caught: it may wait for somebody to read its output.
// One for a program, made before any other thread, which inherits the blocked signals.
class StopSignal final {
public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal &) = delete;
  StopSignal &operator=(const StopSignal &) = delete;

  [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

  // waitReadable waits until a descriptor can be read or is at its end. Cancelled when a signal comes first.
  [[nodiscard]] core::Expected<void> waitReadable(int descriptor) const;

private:
  sigset_t m_signals{};
  std::stop_source m_source;
  int m_wake[2] = {-1, -1}; // written to once a signal came, so that a wait for input ends
  std::thread m_thread;
};

} // namespace app::cli
