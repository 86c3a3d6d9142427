// SPDX-License-Identifier: Apache-2.0
#include "app/cli/out_file.h"

#include "app/cli/environment.h"
#include "core/base/windows/system_path.h"

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace app::cli {

namespace {

constexpr int everywhere = _O_WRONLY | _O_BINARY | _O_NOINHERIT;

std::wstring systemPathOf(const std::string &path) {
  return core::systemPath(pathFrom(path));
}

core::Unexpected notWritten(const std::string &path) {
  return core::fail(core::ErrorCode::FileNotWritten, {{"path", path}, {"what", std::generic_category().message(errno)}});
}

} // namespace

core::Expected<OutFile> OutFile::make(const std::string &path) {
  const auto wide = systemPathOf(path);
  const int made = _wopen(wide.c_str(), everywhere | _O_CREAT | _O_EXCL, _S_IREAD | _S_IWRITE);
  if (made >= 0) return OutFile(path, made, true);
  if (errno != EEXIST) return notWritten(path);
  const int there = _wopen(wide.c_str(), everywhere);
  if (there < 0) return core::fail(core::ErrorCode::FileExists, {{"path", path}});
  OutFile file(path, there, false);
  if (_filelengthi64(there) != 0) return core::fail(core::ErrorCode::FileExists, {{"path", path}});
  return file;
}

// The folder's list of rights decides who reads it there.
core::Expected<OutFile> OutFile::makePrivate(const std::string &path) {
  const int made = _wopen(systemPathOf(path).c_str(), everywhere | _O_CREAT | _O_EXCL, _S_IREAD | _S_IWRITE);
  if (made >= 0) return OutFile(path, made, true);
  return errno == EEXIST ? core::fail(core::ErrorCode::FileExists, {{"path", path}}) : notWritten(path);
}

OutFile::OutFile(OutFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_isNew(other.m_isNew), m_isWritten(other.m_isWritten) {}

OutFile::~OutFile() {
  if (m_descriptor < 0) return;
  _close(m_descriptor);
  if (m_isNew && !m_isWritten) _wunlink(systemPathOf(m_path).c_str());
}

core::Expected<void> OutFile::write(const std::string &text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto atOnce = static_cast<unsigned>(std::min<std::size_t>(text.size() - at, 1U << 30U));
    const auto written = _write(m_descriptor, text.data() + at, atOnce);
    if (written < 0) return notWritten(m_path);
    at += static_cast<std::size_t>(written);
  }
  if (_commit(m_descriptor) != 0) return notWritten(m_path);
  m_isWritten = true;
  return {};
}

} // namespace app::cli
