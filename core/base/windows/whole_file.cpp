// SPDX-License-Identifier: Apache-2.0
#include "core/base/whole_file.h"

#include "core/base/windows/system_path.h"

#include <windows.h>

#include <algorithm>
#include <system_error>

namespace core {

namespace {

class FileHandle {
public:
  explicit FileHandle(HANDLE handle) : m_handle(handle) {}
  ~FileHandle() {
    if (isOpen()) CloseHandle(m_handle);
  }
  FileHandle(const FileHandle &) = delete;
  FileHandle &operator=(const FileHandle &) = delete;
  [[nodiscard]] bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE; }
  [[nodiscard]] HANDLE get() const { return m_handle; }

private:
  HANDLE m_handle;
};

Unexpected unreadable(const std::filesystem::path &path, DWORD number) {
  const Parameters parameters{{"path", path.string()}, {"what", std::system_category().message(static_cast<int>(number))}};
  switch (number) {
  case ERROR_FILE_NOT_FOUND:
  case ERROR_PATH_NOT_FOUND:
  case ERROR_INVALID_NAME:
    return fail(ErrorCode::FileMissing, parameters);
  case ERROR_ACCESS_DENIED:
    return fail(ErrorCode::FileForbidden, parameters);
  }
  return fail(ErrorCode::FileUnreadable, parameters);
}

} // namespace

// A pipe by its name is refused: whether it ends cannot be told without waiting for it.
Expected<WholeFile> readWholeFile(const std::filesystem::path &path, std::size_t maximum, const std::stop_token & /*stop*/) {
  // A folder opens only with backup semantics; it is told apart from what is forbidden.
  const FileHandle file(CreateFileW(systemPath(path).c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_BACKUP_SEMANTICS, nullptr));
  if (!file.isOpen()) return unreadable(path, GetLastError());
  if (GetFileType(file.get()) != FILE_TYPE_DISK) {
    return fail(ErrorCode::FileUnreadable, {{"path", path.string()}, {"what", Fault::NotRegular}});
  }
  BY_HANDLE_FILE_INFORMATION status{};
  if (GetFileInformationByHandle(file.get(), &status) == 0) return unreadable(path, GetLastError());
  if ((status.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return fail(ErrorCode::FileIsFolder, {{"path", path.string()}});
  const auto size = (std::uintmax_t{status.nFileSizeHigh} << 32U) + status.nFileSizeLow;
  if (size > maximum) return fileTooLarge(size, maximum);

  Bytes bytes(static_cast<std::size_t>(size));
  std::size_t used = 0;
  while (used < bytes.size()) {
    constexpr std::size_t atOnce = 1U << 24U;
    DWORD got = 0;
    if (ReadFile(file.get(), bytes.data() + used, static_cast<DWORD>(std::min(bytes.size() - used, atOnce)), &got, nullptr) == 0) {
      return unreadable(path, GetLastError());
    }
    if (got == 0) break;
    used += got;
  }
  bytes.resize(used); // it may have become shorter meanwhile
  return WholeFile{std::move(bytes)};
}

} // namespace core
