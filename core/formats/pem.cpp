// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pem.h"

#include "core/formats/text_lines.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view beginMark = "-----BEGIN ";
constexpr std::string_view endMark = "-----END ";
constexpr std::string_view dashes = "-----";

int valueOf(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  if (c == '/') return 63;
  return -1;
}

bool isSpace(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

} // namespace

bool isBase64Letter(char c) {
  return valueOf(c) >= 0;
}

std::optional<Secret> decodeBase64(std::string_view text) {
  Secret bytes;
  bytes.resize(text.size() / 4 * 3 + 3);
  std::size_t used = 0;
  std::uint32_t group = 0;
  int digits = 0;
  int padding = 0;
  for (const char c : text) {
    if (isSpace(c)) continue;
    const int value = c == '=' ? 0 : valueOf(c);
    // Padding only where it completes a group, and nothing after it.
    if (value < 0 || (c == '=' && digits < 2) || (c != '=' && padding > 0)) return std::nullopt;
    if (c == '=' && ++padding > 2) return std::nullopt;
    group = (group << 6U) | static_cast<std::uint32_t>(value);
    if (++digits < 4) continue;
    for (int i = 0; i < 3 - padding; ++i) bytes.data()[used++] = static_cast<std::uint8_t>(group >> (16U - 8U * static_cast<unsigned>(i)));
    group = 0;
    digits = 0;
  }
  if (digits != 0) return std::nullopt;
  bytes.resize(used);
  return bytes;
}

std::size_t headersLength(std::string_view body) {
  constexpr std::size_t longest = 1U << 16U;
  const auto seen = body.substr(0, longest);
  if (seen.find(':') == std::string_view::npos) return 0; // Base64 has no colon
  std::size_t length = 0;                                 // up to the end of the last header
  bool isFollowed = false;                                // by a blank line
  for (std::size_t at = 0; at < seen.size();) {
    const auto end = endOfLine(seen, at);
    const auto line = seen.substr(at, end - at);
    const bool isBlank = line.find_first_not_of(" \t") == std::string_view::npos;
    const bool isHeader = line.find(':') != std::string_view::npos || (length > 0 && !isFollowed && line.find_first_of(" \t") == 0);
    if (!isBlank && !isHeader) break;
    if (!isBlank) length = end;
    isFollowed = isBlank;
    at = end + (seen.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return isFollowed ? length : 0; // without the blank line the block is not Base64
}

std::vector<PemFrame> pemFrames(std::string_view text) {
  std::vector<PemFrame> frames;
  for (std::size_t at = text.find(beginMark); at != std::string_view::npos; at = text.find(beginMark, at)) {
    const auto labelStart = at + beginMark.size();
    const auto labelEnd = text.find(dashes, labelStart);
    at = labelStart;
    if (labelEnd == std::string_view::npos) continue;
    PemFrame frame{text.substr(labelStart, labelEnd - labelStart)};
    if (frame.label.find_first_of("\r\n\v") != std::string_view::npos) continue;
    const auto bodyStart = labelEnd + dashes.size();
    // Never beyond the next block: many beginnings without an end must not be searched to the end of the text each.
    const auto rest = text.substr(bodyStart, text.find(beginMark, bodyStart) - bodyStart);
    auto end = rest.find(std::string(endMark) + std::string(frame.label) + std::string(dashes));
    if (end == std::string_view::npos) end = rest.find(endMark);
    if (end != std::string_view::npos) {
      frame.body = rest.substr(0, end);
      at = bodyStart + end;
    }
    frames.push_back(frame);
  }
  return frames;
}

PemBlock readFrame(const PemFrame &frame, std::optional<std::string_view> body) {
  PemBlock block{std::string(frame.label), {}, std::nullopt};
  if (!body) return block;
  const auto headers = headersLength(*body);
  block.headers = body->substr(0, headers);
  block.der = decodeBase64(body->substr(headers));
  return block;
}

bool hasMoreBlocksThan(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  for (auto at = text.find(beginMark); at != std::string_view::npos; at = text.find(beginMark, at + beginMark.size())) {
    if (++count > most) return true;
  }
  return false;
}

} // namespace core
