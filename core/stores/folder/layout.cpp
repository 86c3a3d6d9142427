// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/layout.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace core::layout {

namespace {

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

bool mustBeEscaped(std::string_view character, bool first) {
  if (character == "/" || character == "%" || character == std::string_view("\0", 1)) return true;
  return (first && character == ".") || hasControlCharacter(character);
}

} // namespace

std::string join(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : fmt::format("{}/{}", folder, name);
}

bool isSha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isPlainName(std::string_view text) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  return !text.empty() && text.size() <= 200 && text.front() != '.' && std::all_of(text.begin(), text.end(), plain);
}

std::string escapeLinkName(std::string_view utf8) {
  std::string escaped;
  for (std::size_t at = 0; at < utf8.size();) {
    std::size_t length = 1;
    while (at + length < utf8.size() && isContinuation(utf8[at + length])) ++length;
    const auto character = utf8.substr(at, length);
    if (mustBeEscaped(character, at == 0)) {
      for (const char c : character) escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      escaped += character;
    }
    at += length;
  }
  return escaped;
}

std::string linkNameOf(std::string_view fileName) {
  const auto valueOf = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
  std::string name;
  for (std::size_t at = 0; at < fileName.size(); ++at) {
    if (fileName[at] != '%') {
      name += fileName[at];
      continue;
    }
    if (at + 2 >= fileName.size()) return {};
    const int high = valueOf(fileName[at + 1]), low = valueOf(fileName[at + 2]);
    if (high < 0 || low < 0) return {};
    name += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return escapeLinkName(name) == fileName ? name : std::string();
}

bool isBelow(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string linkTarget(std::string_view sha256) {
  return fmt::format("../{}/{}", my, sha256);
}

std::string sha256OfTarget(std::string_view target) {
  constexpr std::string_view front = "../my/";
  if (!target.starts_with(front) || !isSha256(target.substr(front.size()))) return {};
  return std::string(target.substr(front.size()));
}

std::string sha256OfFileName(std::string_view certificatePem) {
  constexpr std::string_view ending = ".pem";
  if (!certificatePem.ends_with(ending)) return {};
  const auto name = certificatePem.substr(0, certificatePem.size() - ending.size());
  return isSha256(name) ? std::string(name) : std::string();
}

} // namespace core::layout
