// SPDX-License-Identifier: Apache-2.0
#include "core/formats/text_lines.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace core {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view digits = "0123456789";

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string_view withoutStart(std::string_view line, std::string_view any) {
  return line.substr(std::min(line.find_first_not_of(any), line.size()));
}

std::string_view withoutEnd(std::string_view line, std::string_view any) {
  return line.substr(0, line.find_last_not_of(any) + 1);
}

std::string_view trimmed(std::string_view line) {
  return withoutEnd(withoutStart(line, blanks), blanks);
}

// "+" joins strings in many languages, and is a letter of Base64: it goes only where a quote follows it.
std::string_view unquotedLine(std::string_view line) {
  constexpr std::string_view quotes = "\"'`";
  line = trimmed(withoutStart(line, " \t>|"));
  const auto afterSign = withoutStart(line, "+.&,[({ \t");
  if (!afterSign.empty() && quotes.find(afterSign[0]) != std::string_view::npos) line = afterSign;
  if (line.find_first_not_of("- ") == std::string_view::npos) return line.substr(line.size()); // in front of END, where PGP has signed the text
  if (quotes.find(line[0]) != std::string_view::npos) {
    const auto close = line.rfind(line[0]);
    if (close > 0) return trimmed(line.substr(1, close - 1));
    const auto rest = trimmed(line.substr(1));
    return rest.find_first_not_of("+.&,;)]}| ") == std::string_view::npos ? rest.substr(rest.size()) : rest; // one that closes
  }
  // The end of a string that began on another line: ",  ";  '
  const auto end = withoutEnd(line, ",;)]} \t|>");
  const bool isClosed = !end.empty() && quotes.find(end.back()) != std::string_view::npos;
  return withoutEnd(isClosed ? end.substr(0, end.size() - 1) : line, "|> \t");
}

std::optional<std::string_view> withoutPrefix(std::string_view line, std::string_view prefix) {
  const auto start = withoutEnd(prefix, blanks);
  if (line.starts_with(start)) return line.substr(start.size());
  return trimmed(line).empty() ? std::optional(line) : std::nullopt;
}

// Takes a number off each line: the one that follows the last.
class Numbering final {
public:
  // before: the start of the first line, up to the end of its number. Nothing where there is none.
  static std::optional<Numbering> from(std::string_view before) {
    Numbering numbering;
    const auto last = before.find_last_of(digits);
    if (last == std::string_view::npos || before.size() - last > 8) return std::nullopt;
    const auto first = before.find_last_not_of(digits, last) + 1; // npos + 1 is 0
    const auto number = before.substr(first, last + 1 - first);
    numbering.m_name = trimmed(before.substr(0, first));
    numbering.m_width = number.starts_with('0') ? number.size() : 0;
    const auto [at, failed] = std::from_chars(number.data(), number.data() + number.size(), numbering.m_last);
    return failed == std::errc() ? std::optional(numbering) : std::nullopt;
  }

  static constexpr std::string_view separators = " \t:.|)]>-\xE2\x94\x82"; // the last is the line that some tools draw

  std::optional<std::string_view> take(std::string_view line) {
    line = withoutStart(line, blanks);
    if (std::ranges::none_of(line, isAlphanumeric)) return line; // what is left of a line that was taken apart
    auto expected = std::to_string(m_last + 1);
    if (expected.size() < m_width) expected.insert(0, m_width - expected.size(), '0');
    if (!line.starts_with(m_name)) return std::nullopt;
    line = withoutStart(line.substr(m_name.size()), blanks);
    if (!line.starts_with(expected)) return std::nullopt;
    ++m_last;
    ++m_count;
    return withoutStart(line.substr(expected.size()), separators);
  }

  // count is how many numbers were there, with that of the first line.
  [[nodiscard]] std::size_t count() const { return m_count; }

private:
  std::size_t m_count = 1;
  std::string_view m_name; // of the file, where a search wrote it in front of the number
  std::size_t m_width = 0; // of numbers that are filled up with zeros
  unsigned long m_last = 0;
};

using Lines = std::span<std::string_view>;
constexpr std::size_t fewest = 3; // lines that begin alike by more than chance

// How many lines from the first on are counted; they are then without their numbers.
std::size_t takeNumbers(Lines lines) {
  constexpr std::size_t farthest = 64; // a name of a file may stand in front
  const auto first = lines[0];
  for (auto at = first.find_first_of(digits); at < std::min(first.size(), farthest); at = first.find_first_of(digits, at)) {
    at = std::min(first.find_first_not_of(digits, at), first.size());
    auto numbering = Numbering::from(first.substr(0, at));
    std::vector<std::string_view> bare{withoutStart(first.substr(at), Numbering::separators)};
    while (numbering && bare.size() < lines.size()) {
      const auto line = numbering->take(lines[bare.size()]);
      if (!line) break;
      bare.push_back(*line);
    }
    if (bare.size() < fewest || numbering->count() < fewest) continue;
    std::ranges::copy(bare, lines.begin());
    return bare.size();
  }
  return 0;
}

std::string_view commonStart(std::string_view one, std::string_view other) {
  return one.substr(0, static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin()));
}

bool isBlankLine(std::string_view line) {
  return trimmed(line).empty();
}

// What the first lines begin with, blank ones aside: up to the last character that is no part of Base64, or to the + of a difference.
std::string_view startOf(Lines lines) {
  auto start = lines[0];
  std::size_t count = 0;
  for (auto line = lines.begin(); line != lines.end() && count < fewest; ++line) {
    if (isBlankLine(*line)) continue;
    start = commonStart(start, *line);
    ++count;
  }
  if (count < fewest) return {};
  const auto first = start.find_first_not_of(" \t>|");
  if (first != std::string_view::npos && start[first] == '+') return start.substr(0, first + 1);
  while (!start.empty() && (isAlphanumeric(start.back()) || start.back() == '+' || start.back() == '/')) start.remove_suffix(1);
  return start.find_first_not_of("- \t") == std::string_view::npos ? std::string_view() : start;
}

// The same for what lines begin with.
std::size_t takeStarts(Lines lines) {
  const auto start = startOf(lines);
  std::size_t count = 0;
  while (!start.empty() && count < lines.size()) {
    const auto bare = withoutPrefix(lines[count], start);
    if (!bare) break;
    lines[count++] = *bare;
  }
  return count;
}

// The text with other lines, but with its own line ends.
std::string rejoined(std::string_view text, const std::vector<std::string_view> &lines) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const auto line : lines) {
    out += line;
    const auto end = endOfLine(text, at);
    at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    out += text.substr(end, at - end);
  }
  return out;
}

template <class Take> std::string withoutRuns(std::string_view text, Take take) {
  auto lines = linesOf(text);
  bool isChanged = false;
  for (std::size_t i = 0; i < lines.size();) {
    const auto taken = take(Lines(lines).subspan(i));
    isChanged = isChanged || taken > 0;
    i += std::max<std::size_t>(taken, 1);
  }
  return isChanged ? rejoined(text, lines) : std::string();
}

} // namespace

std::size_t endOfLine(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n\v", at), text.size());
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0;;) {
    const auto end = endOfLine(text, at);
    lines.push_back(text.substr(at, end - at));
    if (end == text.size()) return lines;
    at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

std::vector<std::string_view> unquoted(std::string_view text) {
  auto lines = linesOf(text);
  std::ranges::transform(lines, lines.begin(), unquotedLine);
  return lines;
}

std::string withoutLineNumbers(std::string_view text) {
  return withoutRuns(text, takeNumbers);
}

std::string withoutLineStarts(std::string_view text) {
  return withoutRuns(text, takeStarts);
}

} // namespace core
