// SPDX-License-Identifier: Apache-2.0
#include "core/base/long_path.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

bool isDevice(std::string_view behindSlashes) {
  return behindSlashes.starts_with(".\\") || behindSlashes.starts_with("?\\");
}

bool startsWithUnc(std::string_view text) {
  constexpr std::string_view unc = "unc\\";
  return text.size() > unc.size() &&
         std::equal(unc.begin(), unc.end(), text.begin(), [](char low, char any) { return low == std::tolower(static_cast<unsigned char>(any)); });
}

} // namespace

std::wstring withoutLengthLimit(const std::wstring &path) {
  if (path.starts_with(L"\\\\?\\") || path.starts_with(L"\\\\.\\")) return path;
  if (path.starts_with(L"\\\\")) return L"\\\\?\\UNC\\" + path.substr(2);
  return L"\\\\?\\" + path;
}

std::optional<std::string> hostIn(std::string_view path) {
  if (!path.starts_with("\\\\")) return std::nullopt;
  auto rest = path.substr(2);
  if (isDevice(rest)) {
    const auto behind = rest.substr(2);
    if (!startsWithUnc(behind)) return std::nullopt;
    rest = behind.substr(4);
  }
  const auto host = rest.substr(0, rest.find('\\'));
  return host.empty() ? std::nullopt : std::optional<std::string>(host);
}

} // namespace core
