// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"

#include "core/base/text.h"

#include <algorithm>

namespace app::cli {

namespace {

const char *codeOf(Tone tone) {
  switch (tone) {
  case Tone::Plain:
    return "";
  case Tone::Strong:
    return "\x1b[1m";
  case Tone::Faint:
    return "\x1b[2m";
  case Tone::Good:
    return "\x1b[32m";
  case Tone::Notice:
    return "\x1b[33m";
  case Tone::Bad:
    return "\x1b[31m";
  }
  return "";
}

} // namespace

std::string tinted(std::string_view text, Tone tone, bool colours) {
  if (!colours || tone == Tone::Plain || text.empty()) return std::string(text);
  return std::string(codeOf(tone)) + std::string(text) + "\x1b[0m";
}

std::string aligned(const Rows &rows, bool colours, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto &row : rows) {
    if (row.size() > widths.size()) widths.resize(row.size());
    for (std::size_t i = 0; i + 1 < row.size(); ++i) widths[i] = std::max(widths[i], core::columnsOf(row[i].text));
  }
  std::string text;
  for (const auto &row : rows) {
    std::string line(indent, ' ');
    std::size_t pending = 0; // blanks that are only written when something follows them
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!row[i].text.empty()) {
        line += std::string(pending, ' ') + tinted(row[i].text, row[i].tone, colours);
        pending = 0;
      }
      const auto width = core::columnsOf(row[i].text);
      pending += widths[i] + 2 - std::min(width, widths[i]);
    }
    text += line + '\n';
  }
  return text;
}

} // namespace app::cli
