// SPDX-License-Identifier: Apache-2.0
#include "core/formats/encoded_texts.h"

#include "core/formats/detect.h"
#include "core/formats/pem.h"
#include "core/formats/plain_text.h"
#include "core/formats/text_lines.h"

#include <algorithm>

namespace core {

namespace {

// Where the letters from a place on end, with their padding. A "=" that assigns a value is not padding.
std::size_t endOfLetters(std::string_view text, std::size_t at) {
  while (at < text.size() && isBase64Letter(text[at])) ++at;
  const auto padding = std::min(text.substr(at, 3).find_first_not_of('='), text.size() - at);
  const bool isPadding = padding <= 2 && (at + padding == text.size() || !isBase64Letter(text[at + padding]));
  return isPadding ? at + padding : at;
}

// Where the letters of the next line begin; nothing where the line is blank, or there is none.
std::optional<std::size_t> nextLine(std::string_view text, std::size_t end) {
  const auto start = std::min(text.find_first_not_of(" \t\r\n\v", end), text.size());
  const auto breaks = text.substr(end, start - end);
  const auto lines = std::ranges::count(breaks, '\n') + std::ranges::count(breaks, '\v');
  return start < text.size() && lines <= 1 ? std::optional(start) : std::nullopt;
}

bool endsValue(std::string_view text, std::size_t at) {
  return at == text.size() || std::string_view(" \t\r\n\v\"'").find(text[at]) != std::string_view::npos;
}

// A value of Base64 that begins at a place, with the lines on which it goes on: all are as long as the first, but for the last. end: where it ends.
std::string valueAt(std::string_view text, std::size_t at, std::size_t &end) {
  constexpr std::size_t longestLine = 128; // what is longer was not wrapped
  std::string value(text.substr(at, end - at));
  const auto length = value.size();
  for (auto last = length; last == length && length <= longestLine && text[end - 1] != '=';) {
    const auto start = nextLine(text, end);
    const auto next = start ? endOfLetters(text, *start) : end;
    if (!start || next == *start || !endsValue(text, next)) break;
    last = next - *start;
    if (last > length) break;
    value += text.substr(*start, last);
    end = next;
  }
  return value;
}

// Without padding, which some writers leave out.
std::optional<Secret> decodedValue(std::string value) {
  value.append((4 - value.size() % 4) % 4, '=');
  return decodeBase64(value);
}

} // namespace

std::optional<Secret> bareBase64(std::string_view text) {
  if (auto decoded = decodeBase64(text); decoded && !decoded->empty()) return decoded;
  constexpr std::string_view address = ";base64,";
  if (text.substr(0, 64).find("data:") != std::string_view::npos && text.substr(0, 256).find(address) != std::string_view::npos) {
    text.remove_prefix(text.find(address) + address.size());
  }
  std::string bare;
  for (const auto line : unquoted(text)) bare.append(line).append("\n");
  auto decoded = decodeBase64(bare);
  return decoded && !decoded->empty() ? std::move(decoded) : std::nullopt;
}

std::string withoutBase64(std::string_view text) {
  const auto decoded = bareBase64(text);
  return decoded && detectBinary(decoded->bytes()) == Content::Unknown ? plainText(decoded->bytes()) : std::string();
}

std::string encodedTexts(std::string_view text) {
  constexpr std::size_t shortest = 64;
  std::string found;
  for (std::size_t at = 0; at < text.size();) {
    auto end = endOfLetters(text, at);
    if (end - at < shortest) {
      at = end + 1;
      continue;
    }
    const auto decoded = decodedValue(valueAt(text, at, end));
    const auto inner = decoded ? plainText(decoded->bytes()) : std::string();
    if (inner.find("BEGIN") != std::string::npos || !encodedTexts(inner).empty()) found.append(inner).append("\n");
    at = end;
  }
  return found;
}

} // namespace core
