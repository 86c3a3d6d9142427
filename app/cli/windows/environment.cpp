// SPDX-License-Identifier: Apache-2.0
#include "app/cli/environment.h"

#include "core/base/windows/system_path.h"

#include <windows.h>

// Behind windows.h, whose types they use.
#include <shellapi.h>

#include <fcntl.h>
#include <io.h>

#include <cerrno>

namespace app::cli {

Arguments argumentsFrom(int /*argc*/, char * /*argv*/[]) {
  Arguments arguments;
  int count = 0;
  wchar_t **all = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int i = 1; i < count; ++i) {
    const auto size = WideCharToMultiByte(CP_UTF8, 0, all[i], -1, nullptr, 0, nullptr, nullptr);
    std::string text(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, all[i], -1, text.data(), size, nullptr, nullptr);
    text.resize(text.size() - (text.empty() ? 0 : 1)); // the terminator
    arguments.push_back(std::move(text));
  }
  LocalFree(all);
  return arguments;
}

std::filesystem::path pathFrom(const std::string &argument) {
  return std::u8string(argument.begin(), argument.end()); // plain char would be taken for the code page
}

std::optional<core::Secret> takeVariable(const std::string &name) {
  const auto wide = pathFrom(name).wstring();
  const auto size = name.empty() ? 0 : GetEnvironmentVariableW(wide.c_str(), nullptr, 0);
  if (size == 0) return std::nullopt;
  std::wstring value(size, L'\0');
  value.resize(GetEnvironmentVariableW(wide.c_str(), value.data(), size));
  core::Secret secret;
  secret.resize(value.size() * 4);
  const auto length = WideCharToMultiByte(CP_UTF8, 0, value.data(), static_cast<int>(value.size()), reinterpret_cast<char *>(secret.data()),
                                          static_cast<int>(secret.size()), nullptr, nullptr);
  secret.resize(static_cast<std::size_t>(length));
  core::cleanse(value.data(), value.size() * sizeof(wchar_t));
  SetEnvironmentVariableW(wide.c_str(), nullptr);
  return secret;
}

bool isDevice(int) {
  return false;
}

std::string whyUnreadable(int) {
  return {}; // an impossible read fails at once
}

int openForReading(const std::string &path) {
  const auto wide = core::systemPath(pathFrom(path));
  std::error_code unknown;
  if (std::filesystem::is_directory(wide, unknown)) { // which would only be forbidden
    errno = EISDIR;
    return -1;
  }
  return _wopen(wide.c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
}

void closeDescriptor(int descriptor) {
  _close(descriptor);
}

} // namespace app::cli
