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

core::Unexpected notWritten(const std::string &path) {
  return core::fail(core::ErrorCode::FileNotWritten, {{"path", path}, {"what", std::generic_category().message(errno)}});
}

} // namespace

core::Expected<OutFile> OutFile::make(const std::string &path) {
  const int made = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, everybodyReads);
  if (made >= 0) return OutFile(path, made, true);
  if (errno != EEXIST) return notWritten(path);
  const int there = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  if (there < 0) return core::fail(core::ErrorCode::FileExists, {{"path", path}});
  OutFile file(path, there, false);
  struct stat found {};
  const bool isEmpty = fstat(there, &found) == 0 && S_ISREG(found.st_mode) && found.st_size == 0;
  if (!isEmpty) return core::fail(core::ErrorCode::FileExists, {{"path", path}});
  return file;
}

OutFile::OutFile(OutFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_isNew(other.m_isNew), m_isWritten(other.m_isWritten) {}

OutFile::~OutFile() {
  if (m_descriptor < 0) return;
  close(m_descriptor);
  if (m_isNew && !m_isWritten) unlink(m_path.c_str());
}

core::Expected<void> OutFile::write(const std::string &text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto written = ::write(m_descriptor, text.data() + at, text.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return notWritten(m_path);
    at += static_cast<std::size_t>(written);
  }
  if (fsync(m_descriptor) != 0 && errno != EINVAL && errno != EROFS) return notWritten(m_path);
  m_isWritten = true;
  return {};
}

} // namespace app::cli
