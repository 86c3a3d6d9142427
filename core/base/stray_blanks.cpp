// SPDX-License-Identifier: Apache-2.0
#include "core/base/stray_blanks.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isBlank(utf8proc_int32_t character) {
  constexpr std::array controls{0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85};
  constexpr std::array withoutWidth{0x200B, 0x2060, 0xFEFF};
  const auto category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         std::ranges::find(controls, character) != controls.end() || std::ranges::find(withoutWidth, character) != withoutWidth.end();
}

// How long the blank is that a text begins with; 0 where it begins with anything else.
std::size_t blankAt(std::string_view text) {
  const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  utf8proc_int32_t character = -1;
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &character);
  return length > 0 && isBlank(character) ? static_cast<std::size_t>(length) : 0;
}

// Where the last character of a text begins.
std::size_t lastStart(std::string_view text) {
  auto start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) --start;
  return start;
}

} // namespace

std::string_view withoutStrayBlanks(std::string_view text) {
  while (!text.empty()) {
    const auto length = blankAt(text);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const auto start = lastStart(text);
    if (blankAt(text.substr(start)) != text.size() - start) break;
    text = text.substr(0, start);
  }
  return text;
}

bool hasStrayBlank(std::string_view text) {
  return withoutStrayBlanks(text).size() != text.size();
}

} // namespace core
