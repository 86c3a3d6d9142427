// SPDX-License-Identifier: Apache-2.0
#include "core/base/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace core {

namespace {

class Descriptor {
public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
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

} // namespace

Expected<Bytes> readWholeFile(const std::filesystem::path &path, std::size_t maximum) {
  // Without O_NONBLOCK the open itself would wait for the other end of a FIFO.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return fail(ErrorCode::FileIsFolder, {{"path", path.string()}});
  if (!S_ISREG(status.st_mode)) return fail(ErrorCode::FileUnreadable, {{"path", path.string()}, {"what", "it is not a regular file"}});
  if (static_cast<std::uintmax_t>(status.st_size) > maximum) return fileTooLarge(static_cast<std::uintmax_t>(status.st_size), maximum);

  Bytes bytes(static_cast<std::size_t>(status.st_size));
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

} // namespace core
