// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace core {

namespace {

constexpr std::size_t atOnce = 1U << 20U; // so that a slow reader of a large file is seen to read

// What posix_spawn is told: which descriptors the child has, and that it starts with no signal blocked or ignored.
class SpawnOrders {
public:
  explicit SpawnOrders(int connection) {
    posix_spawn_file_actions_init(&m_files);
    posix_spawn_file_actions_adddup2(&m_files, connection, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&m_files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
#ifndef CERTWRIGHT_SANITIZE // there the finding of a sanitizer must be seen
    posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
    posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1);
    posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    // A session of its own: no Ctrl-C of the terminal, which is for us to answer, and no terminal to type into.
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  }
  ~SpawnOrders() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }
  SpawnOrders(const SpawnOrders &) = delete;
  SpawnOrders &operator=(const SpawnOrders &) = delete;

  int spawn(pid_t &process, const char *program, std::vector<std::string> arguments) const {
    std::vector<char *> texts;
    texts.reserve(arguments.size() + 1);
    for (auto &argument : arguments) texts.push_back(argument.data());
    texts.push_back(nullptr);
    std::array<char *, 1> emptyEnvironment{nullptr};
    return posix_spawn(&process, program, &m_files, &m_attributes, texts.data(), emptyEnvironment.data());
  }

private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_attributes{};
};

std::string nameOfSignal(int signal) {
  const char *name = sigabbrev_np(signal);
  return std::to_string(signal) + (name == nullptr ? "" : " (SIG" + std::string(name) + ")");
}

Ending::Kind kindOf(int signal) {
  switch (signal) {
  case SIGSYS:
    return Ending::Kind::Forbidden;
  case SIGXCPU:
    return Ending::Kind::ProcessorTime;
  case SIGSEGV:
  case SIGBUS:
  case SIGILL:
  case SIGFPE:
  case SIGTRAP:
  case SIGABRT:
    return Ending::Kind::Crashed;
  default:
    return Ending::Kind::Killed; // nothing in the program itself raises any other
  }
}

// status: as waitpid gives it.
Ending endingOf(int status) {
  if (WIFEXITED(status)) return {Ending::Kind::Exited, "exit code " + std::to_string(WEXITSTATUS(status))};
  return {kindOf(WTERMSIG(status)), nameOfSignal(WTERMSIG(status))};
}

Unexpected cannotStart(const std::filesystem::path &program, int number) {
  return fail(ErrorCode::ReaderMissing, {{"path", program.string()}, {"what", std::generic_category().message(number)}});
}

// Waits for a process in a thread of its own, so that one that dies while nobody talks to it is no zombie. Its number may belong to another
// process as soon as it was waited for: that, and every signal, is under one lock.
class Waiting {
public:
  explicit Waiting(pid_t process) : m_process(process), m_thread([this] { wait(); }) {}

  void kill() {
    const std::lock_guard lock(m_mutex);
    if (m_process > 0) ::kill(m_process, SIGKILL);
  }

  // end waits until the process has ended, and returns its status. Once.
  int end() {
    m_thread.join();
    return m_status;
  }

private:
  void wait() {
    siginfo_t ended{};
    while (waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOWAIT) == -1 && errno == EINTR) {
    }
    const std::lock_guard lock(m_mutex);
    while (waitpid(m_process, &m_status, 0) == -1 && errno == EINTR) {
    }
    m_process = -1;
  }

  std::mutex m_mutex;
  pid_t m_process;
  int m_status = 0;
  std::thread m_thread; // the last: it uses all of these
};

} // namespace

struct ChildProcess::System {
  System(pid_t process, int connection) : waiting(process), descriptor(connection) {}

  Waiting waiting;
  int descriptor;
  bool isOver = false; // was waited for
};

ChildProcess::ChildProcess(std::unique_ptr<System> system, std::chrono::milliseconds silence)
    : m_system(std::move(system)), m_watchdog(silence, [this] { kill(); }) {}

Expected<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::filesystem::path &program, const Allowance &allowance,
                                                            std::chrono::milliseconds silence) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return cannotStart(program, errno);
  std::vector<std::string> all{program.string()};
  std::ranges::move(argumentsOf(allowance), std::back_inserter(all));
  pid_t process = -1;
  const int failed = SpawnOrders(ends[1]).spawn(process, program.c_str(), std::move(all));
  ::close(ends[1]);
  if (failed != 0) {
    ::close(ends[0]);
    return cannotStart(program, failed);
  }
  return std::unique_ptr<ChildProcess>(new ChildProcess(std::make_unique<System>(process, ends[0]), silence));
}

ChildProcess::~ChildProcess() {
  end();
  ::close(m_system->descriptor);
}

bool ChildProcess::send(BytesView bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(m_system->descriptor, bytes.data(), std::min(bytes.size(), atOnce), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) {
      m_gone = true;
      return false;
    }
    m_watchdog.heard();
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return true;
}

bool ChildProcess::receive(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto got = ::recv(m_system->descriptor, bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      m_gone = true;
      return false;
    }
    m_watchdog.heard();
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

bool ChildProcess::isQuiet() const {
  pollfd waited{m_system->descriptor, POLLIN, 0};
  return poll(&waited, 1, 0) == 0;
}

std::set<ReaderMeasure> ChildProcess::asked() const {
  return {};
}

// Shut down as well: a waiting thread gets an answer even if another process holds the other end.
void ChildProcess::kill() const {
  m_system->waiting.kill();
  ::shutdown(m_system->descriptor, SHUT_RDWR);
}

Ending ChildProcess::end() {
  if (m_system->isOver) return m_ending;
  // A child that is already dying of another cause keeps that as its status.
  kill();
  m_system->isOver = true;
  m_ending = endingOf(m_system->waiting.end());
  return m_ending;
}

} // namespace core
