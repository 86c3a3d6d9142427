// SPDX-License-Identifier: Apache-2.0
#include "core/model/host_name.h"

#include "core/base/idn.h"
#include "core/base/text.h"
#include "core/openssl/names.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

constexpr std::string_view wildcard = "*.";

// RFC 1123 section 2.1; an underscore as some hosts have it.
bool isHostName(std::string_view name) {
  if (name.empty() || name.size() > 253) return false;
  while (true) {
    const auto label = name.substr(0, name.find('.'));
    const auto plain = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) != 0 || c == '-' || c == '_'); };
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    if (!std::all_of(label.begin(), label.end(), plain)) return false;
    if (label.size() == name.size()) return true;
    name.remove_prefix(label.size() + 1);
  }
}

// Whether the ASCII characters of a label may stand there, whatever becomes of the others.
bool hasPlainAscii(std::string_view label) {
  const auto plain = [](unsigned char c) { return c >= 0x80 || std::isalnum(c) != 0 || c == '-'; };
  return !label.starts_with('-') && !label.ends_with('-') && std::ranges::all_of(label, plain);
}

std::optional<std::string> mapped(const std::string &name) {
  for (std::size_t at = 0; at <= name.size();) {
    const auto end = std::min(name.find('.', at), name.size());
    if (!hasPlainAscii(std::string_view(name).substr(at, end - at))) return std::nullopt;
    at = end + 1;
  }
  return idnToAscii(name);
}

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

bool hasALabel(const std::string &name) {
  return ('.' + openssl::loweredAscii(name)).find(".xn--") != std::string::npos;
}

} // namespace

std::optional<std::string> hostNameOf(const std::string &utf8) {
  // RFC 6125 section 6.4.3: the wildcard is a label of its own, which IDNA does not know.
  const bool isWildcard = utf8.starts_with(wildcard);
  const auto name = isWildcard ? utf8.substr(wildcard.size()) : utf8;
  if (!isValidUtf8(name) || hasControlCharacter(name)) return std::nullopt;
  const auto ascii = isAscii(name) && !hasALabel(name) ? std::optional(name) : mapped(name);
  if (!ascii || !isHostName(*ascii)) return std::nullopt;
  return (isWildcard ? std::string(wildcard) : std::string()) + (isAscii(name) ? name : *ascii);
}

} // namespace core
