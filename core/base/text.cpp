// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

struct Decoded {
  utf8proc_int32_t character;
  std::size_t length;
};

std::optional<Decoded> decodeAt(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(rest.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  utf8proc_int32_t character = -1;
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(rest.size()), &character);
  if (length <= 0) return std::nullopt;
  return Decoded{character, static_cast<std::size_t>(length)};
}

bool isControl(utf8proc_int32_t c) {
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// What is drawn as nothing, or changes how its surroundings are drawn: formats (category Cf: marks, overrides and isolates of Unicode TR 9, tags),
// what Unicode lets a program ignore (variation selectors, fillers), what it has not assigned, and four symbols without ink.
bool hides(utf8proc_int32_t c) {
  constexpr std::array blanks{0x2800, 0xFFFC, 0x16FE4, 0x1D159};
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CN || utf8proc_get_property(c)->ignorable != 0 ||
         std::ranges::find(blanks, c) != blanks.end();
}

// VARIATION SELECTOR-16 asks for the coloured picture of the character before it. Keyboards write it after many emoji, and between a digit and
// the keycap around it (Unicode TS 51); anywhere else it is invisible.
bool asksForPicture(utf8proc_int32_t before, utf8proc_int32_t c, std::string_view behind) {
  constexpr utf8proc_int32_t selector = 0xFE0F;
  constexpr std::string_view keycap = "\xE2\x83\xA3"; // U+20E3
  if (c != selector) return false;
  const bool isKey = (before >= '0' && before <= '9') || before == '#' || before == '*';
  return (isKey && behind.starts_with(keycap)) || utf8proc_get_property(before)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

} // namespace

std::string escapeForDisplay(std::string_view utf8) {
  std::string shown;
  shown.reserve(utf8.size());
  utf8proc_int32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto decoded = decodeAt(utf8, at);
    const auto [character, length] = decoded.value_or(Decoded{0, 1});
    if (!decoded) {
      shown += "\xEF\xBF\xBD";
    } else if (isControl(character) || (hides(character) && !asksForPicture(before, character, utf8.substr(at + length)))) {
      shown += fmt::format("\\u{{{:04X}}}", character);
    } else {
      shown += utf8.substr(at, length);
    }
    before = character;
    at += length;
  }
  return shown;
}

bool isValidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = decodeAt(text, at);
    if (!decoded) return false;
    at += decoded->length;
  }
  return true;
}

std::size_t utf16Units(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::size_t columnsOf(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto decoded = decodeAt(utf8, at);
    columns += decoded ? static_cast<std::size_t>(utf8proc_charwidth(decoded->character)) : 1;
    at += decoded ? decoded->length : 1;
  }
  return columns;
}

bool hasControlCharacter(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto decoded = decodeAt(utf8, at);
    if (decoded && isControl(decoded->character)) return true;
    at += decoded ? decoded->length : 1;
  }
  return false;
}

void appendUtf8(std::string &text, char32_t character) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
  text.append(bytes.begin(), bytes.begin() + length);
}

std::string latin1ToUtf8(std::string_view latin1) {
  std::string utf8;
  utf8.reserve(latin1.size());
  for (const char c : latin1) appendUtf8(utf8, static_cast<unsigned char>(c));
  return utf8;
}

} // namespace core
