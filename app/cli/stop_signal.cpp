// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stop_signal.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace app::cli {

namespace {

constexpr int endOfThread = SIGUSR2; // nobody else sends it; it only ends the waiting

bool isIgnored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

StopSignal::StopSignal() {
  std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, with its own message
  sigemptyset(&m_signals);
  sigaddset(&m_signals, SIGINT);
  sigaddset(&m_signals, SIGTERM);
  if (!isIgnored(SIGHUP)) sigaddset(&m_signals, SIGHUP); // nohup
  sigaddset(&m_signals, endOfThread);
  pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
  if (pipe2(m_wake, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  m_thread = std::thread([this] {
    for (int signal = 0; sigwait(&m_signals, &signal) == 0 && signal != endOfThread;) {
      if (!m_source.request_stop()) continue;
      while (write(m_wake[1], "", 1) == -1 && errno == EINTR) {
      }
    }
  });
}

StopSignal::~StopSignal() {
  pthread_kill(m_thread.native_handle(), endOfThread);
  m_thread.join();
  close(m_wake[0]);
  close(m_wake[1]);
}

core::Expected<void> StopSignal::waitReadable(int descriptor) const {
  pollfd waited[] = {{descriptor, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
  for (;;) {
    const int ready = poll(waited, 2, -1);
    if (ready == -1 && errno == EINTR) continue;
    if (ready > 0 && waited[1].revents != 0) return core::fail(core::ErrorCode::Cancelled);
    return {}; // a failing poll lets the read after it say what is wrong
  }
}

} // namespace app::cli
