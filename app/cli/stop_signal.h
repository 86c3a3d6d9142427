// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <memory>
#include <stop_token>

namespace app::cli {

// Turns SIGINT, SIGTERM and SIGHUP (on Windows Ctrl-C, Ctrl-Break and closing) into a request to stop. A thread of its own waits
// for them, so nothing happens in a signal handler. A second signal ends the program as if it had not been caught: the program may be
// waiting for its output to be read. One per program, made before any other thread, which inherits the blocked signals.
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

// outliveBrokenPipe makes writing to a pipe without a reader fail instead of ending the program. For programs that have something to
// report even then. Otherwise a broken pipe ends the program as it ends others, unless the caller made it ignore SIGPIPE.
void outliveBrokenPipe();

} // namespace app::cli
