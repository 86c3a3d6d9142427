// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// cleaned takes away what mail, web pages, editors and configuration files put into a text of Base64. Line feeds are kept.
std::string cleaned(std::string_view text);

// The texts that one text may have been before it was wrapped, each made on demand: first with one wrapping taken off, then with two, and so on.
// Only what comes out right tells which of them is meant.
class TextLayers final {
public:
  explicit TextLayers(std::string text);

  // next returns the next text, the given one first; null when there is no other, or when enough was tried.
  const std::string *next();

private:
  void takeOffEachFrom(std::size_t index);
  void add(std::string text);

  std::vector<std::string> m_texts;
  std::size_t m_next = 0;
  std::size_t m_opened = 0; // texts whose wrappings were taken off
  std::size_t m_room;       // characters that may still be made
};

} // namespace core
