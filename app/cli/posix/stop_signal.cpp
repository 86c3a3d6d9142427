// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stop_signal.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>

namespace app::cli {

namespace {

constexpr int firstDescriptor = 100; // out of the way of the numbers that --password-fd and a shell use
constexpr int endOfThread = SIGUSR2; // sent by this program alone; it only ends the waiting

// The wake pipe, at numbers of its own.
void openPipe(int (&ends)[2]) {
  int low[2] = {-1, -1};
  if (pipe2(low, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  for (const int end : {0, 1}) {
    ends[end] = fcntl(low[end], F_DUPFD_CLOEXEC, firstDescriptor);
    if (ends[end] == -1) ends[end] = fcntl(low[end], F_DUPFD_CLOEXEC, 3); // so few are allowed
    close(low[end]);
  }
}

// The first signal asks to stop; a second one means that the user does not want to wait for that.
void dieOf(int signal, const sigset_t &signals) {
  std::signal(signal, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  kill(getpid(), signal);
}

bool isIgnored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

struct StopSignal::System {
  sigset_t signals{};
  int wake[2] = {-1, -1}; // written to once a signal came, so that a wait for input ends
  std::thread thread;
};

StopSignal::StopSignal() : m_system(std::make_unique<System>()) {
  std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a failed write
  sigemptyset(&m_system->signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (!isIgnored(signal)) sigaddset(&m_system->signals, signal); // nohup, and what a shell starts in the background
  }
  sigaddset(&m_system->signals, endOfThread);
  pthread_sigmask(SIG_BLOCK, &m_system->signals, nullptr);
  openPipe(m_system->wake);
  m_system->thread = std::thread([this] {
    for (int signal = 0; sigwait(&m_system->signals, &signal) == 0 && signal != endOfThread;) {
      if (!m_source.request_stop()) dieOf(signal, m_system->signals);
      while (write(m_system->wake[1], "", 1) == -1 && errno == EINTR) {
      }
    }
  });
}

StopSignal::~StopSignal() {
  pthread_kill(m_system->thread.native_handle(), endOfThread);
  m_system->thread.join();
  close(m_system->wake[0]);
  close(m_system->wake[1]);
}

core::Expected<void> StopSignal::waitReadable(int descriptor) const {
  pollfd waited[] = {{descriptor, POLLIN, 0}, {m_system->wake[0], POLLIN, 0}};
  for (;;) {
    const int ready = poll(waited, 2, -1);
    if (ready == -1 && errno == EINTR) continue;
    if (ready > 0 && waited[1].revents != 0) return core::fail(core::ErrorCode::Cancelled);
    return {}; // a failing poll lets the read after it say what is wrong
  }
}

void outliveBrokenPipe() {
  std::signal(SIGPIPE, SIG_IGN);
}

} // namespace app::cli
