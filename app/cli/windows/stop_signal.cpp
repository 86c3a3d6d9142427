// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stop_signal.h"

#include <windows.h>

namespace app::cli {

namespace {

std::stop_source *asked = nullptr; // the one of the program

// The system calls this in a thread of its own.
BOOL WINAPI onEvent(DWORD) {
  // The second one is left to the system, which ends the program.
  return asked != nullptr && asked->request_stop() ? TRUE : FALSE;
}

} // namespace

struct StopSignal::System {};

StopSignal::StopSignal() {
  asked = &m_source;
  SetConsoleCtrlHandler(onEvent, TRUE);
}

StopSignal::~StopSignal() {
  SetConsoleCtrlHandler(onEvent, FALSE);
  asked = nullptr;
}

// Ctrl-C ends a read from the console by itself. One from a pipe goes on until the other end writes or closes; a second Ctrl-C ends the program.
core::Expected<void> StopSignal::waitReadable(int) const {
  if (m_source.stop_requested()) return core::fail(core::ErrorCode::Cancelled);
  return {};
}

void outliveBrokenPipe() {} // it is a failed write there

} // namespace app::cli
