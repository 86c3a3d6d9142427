// SPDX-License-Identifier: Apache-2.0
#include "app/cli/windows/console_text.h"

#include <windows.h>

#include <algorithm>
#include <string>

namespace app::cli {

namespace {

constexpr std::size_t mostAtOnce = 8192; // units; older systems refuse to take more than 64 KiB

std::wstring toWide(std::string_view text) {
  const auto bytes = static_cast<int>(text.size());
  std::wstring wide(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), bytes, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), bytes, wide.data(), static_cast<int>(wide.size()));
  return wide;
}

// A character of two units is not parted.
std::size_t pieceOf(std::wstring_view wide) {
  const auto size = std::min(wide.size(), mostAtOnce);
  return size < wide.size() && IS_HIGH_SURROGATE(wide[size - 1]) ? size - 1 : size;
}

} // namespace

bool writeToConsole(void *console, std::string_view text) {
  const auto wide = toWide(text);
  for (std::wstring_view rest = wide; !rest.empty();) {
    DWORD written = 0;
    if (WriteConsoleW(console, rest.data(), static_cast<DWORD>(pieceOf(rest)), &written, nullptr) == 0 || written == 0) return false;
    rest.remove_prefix(written);
  }
  return true;
}

} // namespace app::cli
