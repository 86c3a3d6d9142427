// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <fmt/format.h>

#include <optional>

namespace core {

namespace {

struct Decoded {
  char32_t character;
  std::size_t length;
};

// RFC 3629 section 4: no overlong forms, no surrogates, nothing above U+10FFFF.
std::optional<Decoded> decodeAt(std::string_view text, std::size_t at) {
  const auto unit = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = unit(at);
  if (lead < 0x80) return Decoded{lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return std::nullopt;
  char32_t character = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((unit(at + i) & 0xC0U) != 0x80) return std::nullopt;
    character = (character << 6U) | (unit(at + i) & 0x3FU);
  }
  const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return std::nullopt;
  return Decoded{character, length};
}

bool isControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

// Marks, embeddings, overrides and isolates (Unicode TR 9), and characters without width that hide in a name.
bool isInvisible(char32_t c) {
  return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

} // namespace

std::string escapeForDisplay(std::string_view utf8) {
  std::string shown;
  shown.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto decoded = decodeAt(utf8, at);
    if (!decoded) {
      shown += "\xEF\xBF\xBD";
      ++at;
    } else {
      if (isControl(decoded->character) || isInvisible(decoded->character)) {
        shown += fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(decoded->character));
      } else {
        shown += utf8.substr(at, decoded->length);
      }
      at += decoded->length;
    }
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

bool hasControlCharacter(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto decoded = decodeAt(utf8, at);
    if (decoded && isControl(decoded->character)) return true;
    at += decoded ? decoded->length : 1;
  }
  return false;
}

std::string latin1ToUtf8(std::string_view latin1) {
  std::string utf8;
  utf8.reserve(latin1.size());
  for (const char c : latin1) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return utf8;
}

} // namespace core
