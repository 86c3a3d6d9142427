// SPDX-License-Identifier: Apache-2.0
#include "app/configuration/stray_character.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

// The quote that a string begins with: one character, or three of the same.
std::string_view openingQuote(std::string_view text) {
  const auto quote = text.front();
  if (quote != '"' && quote != '\'') return {};
  const auto three = text.substr(0, 3);
  const bool isMultiLine = three.size() == 3 && std::all_of(three.begin(), three.end(), [&](char each) { return each == quote; });
  return text.substr(0, isMultiLine ? 3 : 1);
}

// How many characters a string has, from its opening quote to its closing one, or to where it breaks off.
std::size_t lengthOfString(std::string_view text, std::string_view quote) {
  std::size_t at = quote.size();
  while (at < text.size() && text.substr(at, quote.size()) != quote) {
    if (quote.size() == 1 && text[at] == '\n') return at;
    at += quote.front() == '"' && text[at] == '\\' ? 2 : 1;
  }
  return std::min(text.size(), at + quote.size());
}

} // namespace

std::optional<unsigned> lineOfStrayCharacter(std::string_view toml) {
  unsigned line = 1;
  if (toml.substr(0, byteOrderMark.size()) == byteOrderMark) toml.remove_prefix(byteOrderMark.size());
  while (!toml.empty()) {
    if (static_cast<unsigned char>(toml.front()) > 0x7F) return line;
    const auto quote = openingQuote(toml);
    std::size_t length = 1;
    if (!quote.empty()) length = lengthOfString(toml, quote);
    if (toml.front() == '#') length = std::min(toml.find('\n'), toml.size());
    line += static_cast<unsigned>(std::count(toml.begin(), toml.begin() + static_cast<std::ptrdiff_t>(length), '\n'));
    toml.remove_prefix(length);
  }
  return std::nullopt;
}

} // namespace app
