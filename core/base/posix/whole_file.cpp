// SPDX-License-Identifier: Apache-2.0
#include "core/base/whole_file.h"

#include "core/base/own_descriptor.h"
#include "core/base/posix/stream.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace core {

namespace {

class Descriptor {
public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  Descriptor &operator=(Descriptor &&) = delete;
  [[nodiscard]] int number() const { return m_number; }

private:
  int m_number;
};

Unexpected unreadable(const std::filesystem::path &path, int number) {
  const Parameters parameters{{"path", path.string()}, {"what", std::generic_category().message(number)}};
  switch (number) {
  case ENOENT:
  case ENOTDIR:
    return fail(ErrorCode::FileMissing, parameters);
  case EACCES:
  case EPERM:
    return fail(ErrorCode::FileForbidden, parameters);
  }
  return fail(ErrorCode::FileUnreadable, parameters);
}

Unexpected endless(const std::filesystem::path &path) {
  return fail(ErrorCode::FileUnreadable, {{"path", path.string()}, {"what", Fault::NotRegular}});
}

bool isStream(const struct stat &status) {
  return S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode);
}

// Only what a peer can end: a socket that listens, or takes datagrams, waits for ever.
bool isConnected(int socket) {
  int type = 0;
  socklen_t size = sizeof(type);
  if (::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type == SOCK_DGRAM) return false;
  sockaddr_storage peer{};
  size = sizeof(peer);
  auto *address = reinterpret_cast<sockaddr *>(&peer); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): how sockets are asked
  return ::getpeername(socket, address, &size) == 0;
}

// Whether one of our descriptors is a stream which cannot end: its other end is this program itself, or nobody. One that is closed on exec was not
// handed over, but is a stream of our own.
bool isWithoutEnd(int own) {
  struct stat status {};
  if (::fstat(own, &status) != 0 || !isStream(status)) return false;
  if ((::fcntl(own, F_GETFD) & FD_CLOEXEC) != 0) return true;
  return S_ISSOCK(status.st_mode) ? !isConnected(own) : (::fcntl(own, F_GETFL) & O_ACCMODE) != O_RDONLY;
}

// Without O_NONBLOCK the open itself would wait for the other end of a FIFO. A socket, and the pipe of another account, cannot be opened once
// more by its path, but what is open already can be read.
Descriptor open(const std::filesystem::path &path, const std::optional<int> &own) {
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  const int why = errno;
  struct stat status {};
  const bool canBeTaken = opened < 0 && own && (why == EACCES || why == ENXIO) && ::fstat(*own, &status) == 0 && isStream(status);
  if (!canBeTaken) {
    errno = why;
    return Descriptor(opened);
  }
  return Descriptor(::fcntl(*own, F_DUPFD_CLOEXEC, 0));
}

Expected<Bytes> readRegular(const Descriptor &file, const std::filesystem::path &path, std::size_t size) {
  Bytes bytes(size);
  std::size_t used = 0;
  while (used < bytes.size()) {
    const auto got = ::read(file.number(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(path, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used); // it may have become shorter meanwhile
  return bytes;
}

Expected<WholeFile> readStream(const Descriptor &stream, const std::filesystem::path &path, std::size_t maximum, const std::stop_token &stop) {
  const auto content = posix::readStream(stream.number(), maximum, stop);
  if (!content && content.error() == ECANCELED) return fail(ErrorCode::Cancelled);
  if (!content) return unreadable(path, content.error());
  if (content->size() > maximum) return streamTooLong(maximum);
  const auto bytes = content->bytes();
  return WholeFile{Bytes(bytes.begin(), bytes.end()), true};
}

} // namespace

Expected<WholeFile> readWholeFile(const std::filesystem::path &path, std::size_t maximum, const std::stop_token &stop) {
  const auto own = ownDescriptor(path);
  if (own && isWithoutEnd(*own)) return endless(path);
  const auto file = open(path, own);
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return fail(ErrorCode::FileIsFolder, {{"path", path.string()}});
  if (isStream(status)) return readStream(file, path, maximum, stop);
  if (!S_ISREG(status.st_mode)) return endless(path);
  if (static_cast<std::uintmax_t>(status.st_size) > maximum) return fileTooLarge(static_cast<std::uintmax_t>(status.st_size), maximum);
  auto bytes = readRegular(file, path, static_cast<std::size_t>(status.st_size));
  if (!bytes) return Unexpected(bytes.error());
  return WholeFile{std::move(*bytes)};
}

} // namespace core
