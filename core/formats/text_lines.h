// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// endOfLine returns the end of the line that contains a position: a line feed, a carriage return or a vertical tab, or the end of the text.
std::size_t endOfLine(std::string_view text, std::size_t at);

// linesOf takes a text apart. CR LF is one end.
std::vector<std::string_view> linesOf(std::string_view text);

// unquoted returns the lines of a text without what is around each, as a part of the text: > of a mail, "…", of a program's source, | of a table.
std::vector<std::string_view> unquoted(std::string_view text);

// withoutLineNumbers takes the numbers off lines, wherever three or more follow one another that are counted. Line feeds are kept.
std::string withoutLineNumbers(std::string_view text);

// withoutLineStarts takes off what three or more lines begin with that is neither Base64 nor blank: # of a comment, + of a difference, the name of
// a program in its log. Line feeds are kept.
std::string withoutLineStarts(std::string_view text);

} // namespace core
