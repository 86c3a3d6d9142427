// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pem_marks.h"

#include "core/formats/pem.h"
#include "core/formats/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr std::string_view blanks = " \t";

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isAnyOf(char c, std::string_view any) {
  return any.find(c) != std::string_view::npos;
}

// A BEGIN or END line, or a part of a line, with all its dashes.
struct Mark {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string text;
};

bool startsWithWord(std::string_view text, std::string_view word) {
  const auto same = [](char inWord, char inText) { return inWord == upper(inText); };
  return text.size() > word.size() && std::equal(word.begin(), word.end(), text.begin(), same) && isAnyOf(text[word.size()], blanks);
}

// The label that stands at the start of a text: in upper case, with one blank between its words. length: how far it reaches.
std::optional<std::string> labelAt(std::string_view text, std::size_t &length) {
  constexpr std::size_t longest = 64;
  std::string label;
  for (length = 0; length < std::min(text.size(), longest); ++length) {
    const char c = upper(text[length]);
    if (isAnyOf(c, blanks)) {
      if (!label.empty() && label.back() != ' ') label += ' ';
      continue;
    }
    const bool isPart = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || isAnyOf(c, "#.");
    if (!isPart) break;
    label += c;
  }
  if (label.ends_with(' ')) label.pop_back();
  return isMeantLabel(label) ? std::optional(std::move(label)) : std::nullopt;
}

// The mark around a word at a place. floor: where the last one ended; what stands between two marks belongs to both.
std::optional<Mark> markAt(std::string_view text, std::size_t at, std::size_t floor) {
  const bool isBegin = startsWithWord(text.substr(at), "BEGIN");
  if (!isBegin && !startsWithWord(text.substr(at), "END")) return std::nullopt;
  Mark mark{at, at + (isBegin ? 5U : 3U), {}};
  while (mark.start > floor && isAnyOf(text[mark.start - 1], blanks)) --mark.start;
  const auto dashesEnd = mark.start;
  while (mark.start > floor && text[mark.start - 1] == '-') --mark.start;
  const bool hasDashesBefore = mark.start < dashesEnd || (floor > 0 && mark.start == floor);
  const bool opensLine = mark.start == 0 || isAnyOf(text[mark.start - 1], "\r\n\v>|\"'`");

  std::size_t length = 0;
  const auto label = labelAt(text.substr(mark.end), length);
  if (!label) return std::nullopt;
  mark.end += length;
  const auto dashesStart = mark.end;
  while (mark.end < text.size() && text[mark.end] == '-') ++mark.end;
  const bool hasDashesAfter = mark.end > dashesStart;
  const bool endsLine = mark.end == text.size() || isAnyOf(text[mark.end], "\r\n\v|\"'`<");
  if ((!hasDashesBefore && !opensLine) || (!hasDashesAfter && !endsLine)) return std::nullopt;
  mark.text = (isBegin ? "-----BEGIN " : "-----END ") + *label + "-----";
  return mark;
}

constexpr std::string_view beginWord = "BEGIN ";
constexpr std::string_view tags[] = {"pkcs12", "cert", "ca", "key", "extra-certs"};

std::string withInlineBlocks(std::string_view text, std::string_view tag) {
  const auto open = fmt::format("<{}>", tag);
  const auto close = fmt::format("</{}>", tag);
  const std::string label = tag == "pkcs12" ? "PKCS12-----" : tag == "key" ? "PRIVATE KEY-----" : "CERTIFICATE-----";
  std::string out;
  std::size_t at = 0;
  for (;;) {
    const auto start = text.find(open, at);
    const auto end = start == std::string_view::npos ? start : text.find(close, start);
    if (end == std::string_view::npos) break;
    const auto body = text.substr(start + open.size(), end - start - open.size());
    const auto decoded = decodeBase64(body);
    out += text.substr(at, start - at);
    at = end + close.size();
    const auto inner = decoded ? plainText(decoded->bytes()) : std::string();
    if (inner.find(beginWord) != std::string::npos) {
      out.append("\v").append(inner).append("\v");
    } else if (decoded && !decoded->empty()) {
      out.append("\v-----BEGIN ").append(label).append(body).append("-----END ").append(label).append("\v");
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out.append(text.substr(at));
}

} // namespace

bool isMeantLabel(std::string_view label) {
  const auto has = [&](std::string_view part) { return label.find(part) != std::string_view::npos; };
  if (label.starts_with("PGP ") || label.starts_with("SSH2 ") || label.starts_with("ATTRIBUTE ") || has("PUBLIC KEY")) return false;
  return has("CERT") || label.ends_with("PRIVATE KEY") || has("PKCS") || has("CRL") || label == "PFX" || label == "CMS";
}

std::string withUsualMarks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (auto at = text.find_first_of("BbEe"); at != std::string_view::npos; at = text.find_first_of("BbEe", at + 1)) {
    const auto mark = markAt(text, at, done);
    if (!mark) continue;
    out += text.substr(done, mark->start - done);
    out += mark->text;
    done = mark->end;
    at = done - 1;
  }
  out += text.substr(done);
  return out;
}

std::string withInlineBlocks(std::string_view text) {
  std::string out(text);
  for (const auto tag : tags) {
    if (out.find("</" + std::string(tag) + ">") != std::string::npos) out = withInlineBlocks(out, tag);
  }
  return out;
}

} // namespace core
