// SPDX-License-Identifier: Apache-2.0
#include "core/formats/text_cleaning.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr char writtenBreak = '\v';

bool isBetween(char32_t character, char32_t first, char32_t last) {
  return character >= first && character <= last;
}

bool isDash(char32_t character) {
  return isBetween(character, 0x2010, 0x2015) || character == 0x2212 || character == 0x2E3A || character == 0x2E3B || character == 0xFE58 ||
         character == 0xFE63 || character == 0xFF0D || character == 0x2500 || character == 0x2501;
}

bool isBlank(char32_t character) {
  return character == 0xA0 || character == 0x1680 || isBetween(character, 0x2000, 0x200A) || character == 0x202F || character == 0x205F ||
         character == 0x3000;
}

bool takesNoRoom(char32_t character) {
  return character == 0xAD || character == 0x180E || isBetween(character, 0x200B, 0x200F) || isBetween(character, 0x202A, 0x202E) ||
         isBetween(character, 0x2060, 0x206F) || isBetween(character, 0xFE00, 0xFE0F) || character == 0xFEFF;
}

void appendPlain(std::string &text, char32_t character) {
  if (isDash(character)) {
    text += '-';
  } else if (isBlank(character)) {
    text += ' ';
  } else if (isBetween(character, 0x201C, 0x201F)) {
    text += '"';
  } else if (isBetween(character, 0x2018, 0x201B)) {
    text += '\'';
  } else if (character == 0x85 || character == 0x2028 || character == 0x2029) {
    text += writtenBreak;
  } else if (!takesNoRoom(character)) {
    appendUtf8(text, character);
  }
}

// A character beyond ASCII and how many bytes it takes.
struct Decoded {
  char32_t character;
  std::size_t length;
};

// What is not UTF-8 is taken for Windows-1252, of which dashes, quotes and the no-break space matter here.
Decoded decodeAt(std::string_view text, std::size_t at) {
  const auto byteAt = [&](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
  const auto lead = byteAt(at);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead >= 0xC2 && lead < 0xF5 && isValidUtf8(text.substr(at, length)) && at + length <= text.size()) {
    char32_t character = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) character = character << 6U | (byteAt(at + i) & 0x3FU);
    return {character, length};
  }
  if (lead == 0x96 || lead == 0x97) return {0x2013, 1};
  if (lead == 0x93 || lead == 0x94) return {0x201C, 1};
  return {lead, 1};
}

std::optional<unsigned> numberIn(std::string_view digits, int base) {
  unsigned number = 0;
  const auto *const end = digits.data() + digits.size();
  const auto [at, failed] = std::from_chars(digits.data(), end, number, base);
  return failed == std::errc() && at == end && !digits.empty() ? std::optional(number) : std::nullopt;
}

// A character that was written out as a number: only ASCII, and what looks like it, can be part of a certificate's text.
void appendWritten(std::string &text, unsigned character) {
  if (character == '\n' || character == '\r') {
    text += writtenBreak;
  } else if (character == '\t' || character == ' ') {
    text += ' ';
  } else if (character > ' ' && character < 0x7F) {
    text += static_cast<char>(character);
  } else if (character >= 0x80 && character < 0xD800) {
    appendPlain(text, character);
  }
}

struct Reference {
  std::string_view name;
  std::string_view text;
};

constexpr Reference references[] = {
    {"nbsp", " "}, {"ensp", " "},  {"emsp", " "},  {"thinsp", " "}, {"lt", "<"},       {"gt", ">"},   {"amp", "&"}, {"quot", "\""},
    {"apos", "'"}, {"ndash", "-"}, {"mdash", "-"}, {"minus", "-"},  {"hyphen", "-"},   {"dash", "-"}, {"shy", ""},  {"zwj", ""},
    {"zwnj", ""},  {"plus", "+"},  {"sol", "/"},   {"equals", "="}, {"NewLine", "\v"}, {"Tab", " "},  {"lrm", ""},  {"rlm", ""},
};

// The length of a character reference at the start of the text, which begins with "&"; 0 where there is none.
std::size_t takeReference(std::string_view text, std::string &out) {
  constexpr std::size_t longest = 12;
  const auto end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos) return 0;
  const auto name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto number = isHex ? numberIn(name.substr(2), 16) : numberIn(name.substr(1), 10);
    if (!number) return 0;
    appendWritten(out, *number);
    return end + 1;
  }
  const auto *const known = std::ranges::find(references, name, &Reference::name);
  if (known == std::end(references)) return 0;
  out += known->text;
  return end + 1;
}

// The length of a tag at the start of the text, which begins with "<"; 0 where there is none.
std::size_t tagLength(std::string_view text) {
  constexpr std::size_t longest = 2048;
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (text.size() < 3 || !(isLetter(text[1]) || text[1] == '/' || text[1] == '!')) return 0;
  const auto end = text.substr(1, longest).find_first_of("<>");
  return end == std::string_view::npos || text[end + 1] != '>' ? 0 : end + 2;
}

// A tag ends a line unless it only dresses the letters in it, or allows a break where there is none.
bool endsLine(std::string_view tag) {
  constexpr std::string_view within[] = {"wbr", "span", "b", "i", "u", "a", "font", "code", "tt", "em", "strong", "o:p", "mark", "!--"};
  const auto start = tag[1] == '/' ? 2U : 1U;
  const auto name = tag.substr(start, tag.find_first_of(" \t\r\n/>", start) - start);
  return std::ranges::find(within, name) == std::end(within);
}

// The length of an escape that begins with "\" or "`"; 0 where there is none. Strings within strings have several backslashes.
std::size_t takeEscape(std::string_view text, std::string &out) {
  const auto slashes = std::min(text.find_first_not_of(text[0]), text.size());
  const char kind = slashes < text.size() ? text[slashes] : '\0';
  if (kind == 'n' || kind == 'r') {
    // \r\n is one break: the \n that follows makes it.
    const auto next = text.substr(slashes + 1);
    const auto more = std::min(next.find_first_not_of(text[0]), next.size());
    const bool isFirstHalf = kind == 'r' && more > 0 && more < next.size() && next[more] == 'n';
    if (!isFirstHalf) out += writtenBreak;
    return slashes + 1;
  }
  if (kind == 't') {
    out += ' ';
    return slashes + 1;
  }
  if (text[0] != '\\') {
    out += text.substr(0, slashes);
    return slashes;
  }
  const std::size_t digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
  const auto number = digits > 0 && slashes + 1 + digits <= text.size() ? numberIn(text.substr(slashes + 1, digits), 16) : std::nullopt;
  if (!number) return slashes; // \/ and \" and the "\" at the end of a line: what follows stands for itself
  appendWritten(out, *number);
  return slashes + 1 + digits;
}

// The length of %0A and the like.
std::size_t takePercent(std::string_view text, std::string &out) {
  const auto number = text.size() >= 3 ? numberIn(text.substr(1, 2), 16) : std::nullopt;
  if (!number) return 0;
  if (*number < 0x80) {
    appendWritten(out, *number);
  } else {
    out += static_cast<char>(*number);
  }
  return 3;
}

bool isHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// The length of a "=" that ends a line, with that line end; 0 where there is none.
std::size_t softBreakLength(std::string_view text) {
  const auto end = std::min(text.find_first_not_of(" \t", 1), text.size());
  if (end == text.size()) return 0;
  if (text.substr(end).starts_with("\r\n")) return end + 2;
  return text[end] == '\r' || text[end] == '\n' || text[end] == writtenBreak ? end + 1 : 0;
}

// A "=" at the end of a short line is the padding of Base64, and belongs to it even where it is wrong.
bool isQuotedPrintable(std::string_view text) {
  constexpr std::size_t shortest = 70; // RFC 2045 section 6.7: lines have at most 76 characters
  std::size_t start = 0;               // of the line
  std::size_t seen = 0;
  for (auto at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    if (at + 2 < text.size() && isHexDigit(text[at + 1]) && isHexDigit(text[at + 2])) return true;
    const auto lastBreak = text.substr(seen, at - seen).find_last_of("\r\n\v");
    if (lastBreak != std::string_view::npos) start = seen + lastBreak + 1;
    seen = at;
    if (at - start >= shortest && text[at - 1] != '=' && softBreakLength(text.substr(at)) > 0) return true;
  }
  return false;
}

// The length of "=3D"; 0 where there is none.
std::size_t takeQuoted(std::string_view text, std::string &out) {
  const auto number = text.size() >= 3 ? numberIn(text.substr(1, 2), 16) : std::nullopt;
  if (!number) return 0;
  if (*number == '\r' || *number == '\n') {
    out += writtenBreak;
  } else {
    out += static_cast<char>(*number);
  }
  return 3;
}

// Copies a text; where one of the starts stands, take says how many characters it has replaced.
template <class Take> std::string replaced(std::string_view text, std::string_view starts, Take take) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto next = std::min(text.find_first_of(starts, at), text.size());
    out += text.substr(at, next - at);
    at = next;
    if (at == text.size()) break;
    const auto taken = take(text.substr(at), out);
    if (taken == 0) out += text[at];
    at += std::max<std::size_t>(taken, 1);
  }
  return out;
}

} // namespace

std::string withPlainSigns(std::string_view text) {
  const auto isAscii = [](char c) { return static_cast<std::uint8_t>(c) < 0x80; };
  if (std::ranges::all_of(text, isAscii)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (isAscii(text[at])) {
      out += text[at++];
      continue;
    }
    const auto [character, length] = decodeAt(text, at);
    appendPlain(out, character);
    at += length;
  }
  return out;
}

std::string withoutMarkup(std::string_view text) {
  const auto untagged = replaced(text, "<", [](std::string_view rest, std::string &out) {
    const auto length = tagLength(rest);
    if (length == 0) return length;
    if (endsLine(rest.substr(0, length))) out += writtenBreak;
    out.append(static_cast<std::size_t>(std::ranges::count(rest.substr(0, length), '\n')), '\n');
    return length;
  });
  return replaced(untagged, "&", takeReference);
}

std::string withoutEscapes(std::string_view text) {
  auto plain = replaced(text, "\\`", takeEscape);
  // In a form "+" stands for a blank, and a "+" of Base64 is written %2B.
  const bool isForm = plain.find("BEGIN+") != std::string::npos;
  if (isForm) std::ranges::replace(plain, '+', ' ');
  return plain.find('%') == std::string::npos ? plain : replaced(plain, "%", takePercent);
}

std::string withoutQuotedPrintable(std::string_view text) {
  if (!isQuotedPrintable(text)) return std::string(text);
  std::size_t pending = 0; // line feeds that were taken away; they follow the next one that stays, so that lines can be counted
  auto plain = replaced(text, "=\n", [&](std::string_view rest, std::string &out) {
    if (rest[0] == '\n') {
      out.append(1 + std::exchange(pending, 0), '\n');
      return std::size_t{1};
    }
    const auto soft = softBreakLength(rest);
    if (soft > 0 && rest[soft - 1] == '\n') ++pending;
    return soft > 0 ? soft : takeQuoted(rest, out);
  });
  return plain.append(pending, '\n');
}

} // namespace core
