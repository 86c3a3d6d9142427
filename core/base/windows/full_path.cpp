// SPDX-License-Identifier: Apache-2.0
#include "core/base/full_path.h"

#include <windows.h>

#include <string>

namespace core {

std::filesystem::path fullPath(const std::filesystem::path &path) {
  std::wstring full(MAX_PATH, L'\0');
  while (true) {
    const auto length = GetFullPathNameW(path.c_str(), static_cast<DWORD>(full.size()), full.data(), nullptr);
    const bool fits = length < full.size(); // else it is the size that is needed
    full.resize(length);
    if (fits) return full;
  }
}

} // namespace core
