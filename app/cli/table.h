// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app::cli {

enum class Tone { Plain, Strong, Faint, Good, Notice, Bad };

// tinted puts a text into a colour when colours are wanted.
std::string tinted(std::string_view text, Tone tone, bool colours);

struct Cell {
  std::string text; // already escaped for display
  Tone tone = Tone::Plain;
};

using Rows = std::vector<std::vector<Cell>>;

// aligned lays rows out in columns, two blanks between, each line indented. Widths are those of a terminal: a wide
// character counts twice. The last cell of a row may be as long as it likes.
std::string aligned(const Rows &rows, bool colours, std::size_t indent = 0);

} // namespace app::cli
