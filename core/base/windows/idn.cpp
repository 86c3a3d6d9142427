// SPDX-License-Identifier: Apache-2.0
#include "core/base/idn.h"

#include <windows.h>

#include <array>

namespace core {

namespace {

constexpr int longestName = 255; // of the DNS; what is longer is none

std::wstring toWide(const std::string &utf8) {
  std::array<wchar_t, 4 * longestName> wide{};
  const int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, utf8.data(), static_cast<int>(utf8.size()), wide.data(), int{wide.size()});
  return {wide.data(), static_cast<std::size_t>(length)};
}

} // namespace

std::optional<std::string> idnToAscii(const std::string &utf8) {
  const auto wide = toWide(utf8);
  if (wide.empty()) return std::nullopt;
  std::array<wchar_t, longestName + 1> ascii{};
  const int length = IdnToAscii(0, wide.data(), static_cast<int>(wide.size()), ascii.data(), int{ascii.size()});
  if (length <= 0) return std::nullopt;
  // An A-label that came as one is only copied; whether it stands for anything shows on the way back.
  std::array<wchar_t, longestName + 1> back{};
  if (IdnToUnicode(0, ascii.data(), length, back.data(), int{back.size()}) <= 0) return std::nullopt;
  std::string name;
  for (int i = 0; i < length; ++i) {
    const auto unit = ascii[static_cast<std::size_t>(i)];
    // It leaves the case of names without other letters, which the mapping does not.
    name += static_cast<char>(unit >= L'A' && unit <= L'Z' ? unit - L'A' + L'a' : unit);
  }
  return name;
}

} // namespace core
