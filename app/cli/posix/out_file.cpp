// SPDX-License-Identifier: Apache-2.0
#include "app/cli/out_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace app::cli {

namespace {

constexpr mode_t everybodyReads = 0644; // a request holds no secret
constexpr mode_t ownerOnly = 0600;

core::Unexpected notWritten(const std::string &path, const std::string &what) {
  return core::fail(core::ErrorCode::FileNotWritten, {{"path", path}, {"what", what}});
}

core::Unexpected notWritten(const std::string &path, int error) {
  return notWritten(path, std::generic_category().message(error));
}

core::Unexpected isThere(const std::string &path) {
  return core::fail(core::ErrorCode::FileExists, {{"path", path}});
}

} // namespace

core::Expected<OutFile> OutFile::make(const std::string &path) {
  const int made = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, everybodyReads);
  if (made >= 0) return OutFile(path, made, true);
  if (errno != EEXIST) return notWritten(path, errno);
  struct stat found {};
  if (lstat(path.c_str(), &found) != 0) return notWritten(path, errno);
  if (!S_ISREG(found.st_mode) && !S_ISLNK(found.st_mode)) return notWritten(path, "it is not a regular file");
  if (!S_ISREG(found.st_mode) || found.st_size != 0) return isThere(path);
  // It may have become something else since: whatever that is, nothing waits for it.
  const int there = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  if (there < 0) return notWritten(path, errno);
  OutFile file(path, there, false);
  const bool isEmpty = fstat(there, &found) == 0 && S_ISREG(found.st_mode) && found.st_size == 0;
  if (!isEmpty) return isThere(path);
  return file;
}

core::Expected<OutFile> OutFile::makePrivate(const std::string &path) {
  const int made = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, ownerOnly);
  if (made < 0) return errno == EEXIST ? isThere(path) : notWritten(path, errno);
  OutFile file(path, made, true);
  if (fchmod(made, ownerOnly) != 0) return notWritten(path, errno); // whatever the umask
  return file;
}

OutFile::OutFile(OutFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_isNew(other.m_isNew), m_isWritten(other.m_isWritten) {}

OutFile::~OutFile() {
  if (m_descriptor < 0) return;
  if (m_isNew && !m_isWritten) unlink(m_path.c_str());
  close(m_descriptor);
}

core::Expected<void> OutFile::write(const std::string &text) {
  const auto failed = [this](int error) {
    [[maybe_unused]] const int emptied = ftruncate(m_descriptor, 0); // half a text is of no use
    return notWritten(m_path, error);
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto written = ::write(m_descriptor, text.data() + at, text.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return failed(written < 0 ? errno : EIO);
    at += static_cast<std::size_t>(written);
  }
  if (fsync(m_descriptor) != 0 && errno != EINVAL && errno != EROFS) return failed(errno);
  m_isWritten = true;
  return {};
}

} // namespace app::cli
