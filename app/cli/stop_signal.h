// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <memory>
#include <stop_token>

namespace app::cli {

// Turns SIGINT, SIGTERM and SIGHUP (on Windows Ctrl-C, Ctrl-Break and closing) into a request to stop. A thread of its own waits
// for them, so nothing happens in a signal handler. A second one ends the program, as if it had not been caught: it may wait for
// somebody to read its output. One for a program, made before any other thread, which inherits the blocked signals.
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
  struct System; // how the system tells
  std::stop_source m_source;
  std::unique_ptr<System> m_system;
};

// outliveBrokenPipe makes a failed write of what would end the program: writing to a pipe that nobody reads. For whoever has something to
// tell even then. Otherwise a pipe ends the program as it ends others, unless whoever started it wanted that to be ignored.
void outliveBrokenPipe();

} // namespace app::cli
