// SPDX-License-Identifier: Apache-2.0
#include "app/cli/environment.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace app::cli {

namespace {

// A connected stream socket has a peer that ends it. A datagram socket has no end.
bool isConnectedStream(int descriptor) {
  int type = 0;
  int listens = 0;
  socklen_t size = sizeof(type);
  if (getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0) return false;
  size = sizeof(listens);
  if (getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0) return false;
  sockaddr_storage peer{};
  size = sizeof(peer);
  auto *address = reinterpret_cast<sockaddr *>(&peer); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): how sockets are asked
  return type != SOCK_DGRAM && listens == 0 && getpeername(descriptor, address, &size) == 0;
}

} // namespace

Arguments argumentsFrom(int argc, char *argv[]) {
  return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

std::filesystem::path pathFrom(const std::string &argument) {
  return argument;
}

std::optional<core::Secret> takeVariable(const std::string &name) {
  // The only other thread waits for signals.
  char *value = name.empty() ? nullptr : std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  const auto length = std::strlen(value);
  core::Secret secret(std::string_view(value, length));
  core::cleanse(value, length);
  unsetenv(name.c_str());
  return secret;
}

std::string whyUnreadable(int descriptor) {
  const int flags = fcntl(descriptor, F_GETFL);
  // A descriptor that is closed on exec was not passed to this program: the program opened it itself.
  const bool isOurs = flags != -1 && (fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0;
  struct stat found {};
  if (flags == -1 || isOurs || fstat(descriptor, &found) != 0) return std::generic_category().message(EBADF);
  if ((flags & O_PATH) != 0 || (flags & O_ACCMODE) == O_WRONLY) return "it is not open for reading";
  switch (found.st_mode & static_cast<mode_t>(S_IFMT)) {
  case S_IFIFO:
    return (flags & O_ACCMODE) == O_RDWR ? "it is open for writing too, and so has no end" : "";
  case S_IFSOCK:
    return isConnectedStream(descriptor) ? "" : "it is not a connected socket";
  case S_IFREG:
  case S_IFDIR: // said by the read
  case S_IFCHR:
  case S_IFBLK:
    return {};
  }
  return "it is not a file, a pipe or a socket";
}

bool isDevice(int descriptor) {
  struct stat found {};
  return fstat(descriptor, &found) == 0 && (S_ISCHR(found.st_mode) || S_ISBLK(found.st_mode));
}

int openForReading(const std::string &path) {
  // Without O_NONBLOCK a named pipe without a writer would hold us here, deaf to a signal.
  return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

void closeDescriptor(int descriptor) {
  close(descriptor);
}

} // namespace app::cli
