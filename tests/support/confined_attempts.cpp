// SPDX-License-Identifier: Apache-2.0
// A test build of the reader: confined by the same code, it tries what a reader that was taken over would try.
// confined_attempts CONFINEMENT ATTEMPT: exits 0 when the attempt succeeds; 1, or by a signal, when it does not.
#include "app/reader/confinement.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <thread>

namespace {

constexpr std::size_t gigabyte = 1U << 30U;
constexpr std::uint64_t memoryBytes = 256U << 20U;

bool opens() {
  return open("/etc/passwd", O_RDONLY) >= 0;
}

bool makesFile() {
  const int file = open("/tmp", O_TMPFILE | O_WRONLY, 0600);
  return file >= 0 && write(file, "x", 1) == 1;
}

bool makesSocket() {
  return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

bool binds() {
  const int number = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return bind(number, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0; // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

bool executes() {
  char name[] = "true";
  char *const arguments[] = {name, nullptr};
  execv("/bin/true", arguments); // which exits 0
  return false;
}

bool forks() {
  const auto child = fork();
  if (child == 0) _exit(0);
  return child > 0 && waitpid(child, nullptr, 0) == child;
}

bool traces() {
  return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
}

bool signalsParent() {
  return kill(getppid(), 0) == 0;
}

bool takesGigabyte() {
  auto *const memory = static_cast<char *>(std::malloc(gigabyte));
  if (memory == nullptr) return false;
  std::memset(memory, 1, gigabyte);
  return memory[gigabyte / 2] == 1;
}

bool runsWrittenCode() {
  return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

bool worksThreeSeconds() {
  while (clock() < 3 * CLOCKS_PER_SEC) {
  }
  return true;
}

// What it may do; the same in every confinement.
bool startsThreads() {
  int sum = 0;
  std::thread([&sum] { sum = 1; }).join();
  return sum == 1;
}

bool computes() {
  return std::malloc(10'000'000) != nullptr;
}

const std::map<std::string, bool (*)()> attempts = {{"open", opens},
                                                    {"create", makesFile},
                                                    {"socket", makesSocket},
                                                    {"bind", binds},
                                                    {"execve", executes},
                                                    {"fork", forks},
                                                    {"ptrace", traces},
                                                    {"kill", signalsParent},
                                                    {"memory", takesGigabyte},
                                                    {"executable", runsWrittenCode},
                                                    {"processor", worksThreeSeconds},
                                                    {"thread", startsThreads},
                                                    {"compute", computes}};

bool enter(const std::string &confinement) {
  core::wire::Confinement limits;
  if (confinement == "free") return true;
  if (confinement == "landlock") return app::closeFileSystem() > 0;
  if (confinement == "seccomp") return app::filterSystemCalls();
  if (confinement == "limits") app::limitUse(memoryBytes, 1, limits);
  if (confinement == "whole") return app::confine(memoryBytes, 1).systemCalls;
  return confinement == "limits";
}

} // namespace

int main(int argc, char *argv[]) {
  const auto attempt = argc == 3 ? attempts.find(argv[2]) : attempts.end();
  if (attempt == attempts.end()) return 2;
  if (std::strcmp(argv[1], "landlock") == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 3;
  if (!enter(argv[1])) return 3;
  _exit(attempt->second() ? 0 : 1);
}
