// SPDX-License-Identifier: Apache-2.0
#include "core/formats/text_layers.h"

#include "core/formats/encoded_texts.h"
#include "core/formats/text_cleaning.h"
#include "core/formats/text_lines.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t mostTexts = 48;
constexpr std::size_t alwaysRoom = std::size_t{8} * 1024 * 1024;

constexpr auto wrappings = {cleaned, withoutQuotedPrintable, withoutLineNumbers, withoutLineStarts, withoutBase64, encodedTexts};

} // namespace

std::string cleaned(std::string_view text) {
  constexpr int deepest = 4; // JSON in JSON in a web address
  std::string before(text);
  for (int depth = 0; depth < deepest; ++depth) {
    auto after = withoutEscapes(withoutMarkup(withPlainSigns(before)));
    if (after == before) break;
    before = std::move(after);
  }
  return before;
}

TextLayers::TextLayers(std::string text) : m_room(alwaysRoom + 2 * text.size()) {
  m_texts.reserve(mostTexts); // texts that were handed out stay where they are
  m_texts.push_back(std::move(text));
}

const std::string *TextLayers::next() {
  while (m_next == m_texts.size() && m_opened < m_texts.size()) takeOffEachFrom(m_opened++);
  return m_next < m_texts.size() ? &m_texts[m_next++] : nullptr;
}

void TextLayers::takeOffEachFrom(std::size_t index) {
  for (const auto wrapping : wrappings) add(wrapping(m_texts[index]));
}

void TextLayers::add(std::string text) {
  const bool isKnown = text.empty() || std::ranges::find(m_texts, text) != m_texts.end();
  if (isKnown || m_texts.size() == mostTexts || text.size() > m_room) return;
  m_room -= text.size();
  m_texts.push_back(std::move(text));
}

} // namespace core
