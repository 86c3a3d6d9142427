// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pem.h"

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

// "Proc-Type: 4,ENCRYPTED" and the like, up to the blank line after them (RFC 1421 section 4.4). Base64 has no colon.
std::size_t headersLength(std::string_view body) {
  if (body.find(':') == std::string_view::npos) return 0;
  const auto blank = std::min(body.find("\n\n"), body.find("\n\r\n"));
  constexpr std::size_t longest = 1U << 16U;
  return blank == std::string_view::npos || blank > longest ? 0 : blank; // without headers the block is no Base64
}

} // namespace

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

std::vector<PemBlock> pemBlocks(std::string_view text) {
  std::vector<PemBlock> blocks;
  for (std::size_t at = text.find(beginMark); at != std::string_view::npos; at = text.find(beginMark, at)) {
    const auto labelStart = at + beginMark.size();
    const auto lineEnd = std::min(text.find_first_of("\r\n", labelStart), text.size());
    const auto labelEnd = text.find(dashes, labelStart);
    at = labelStart;
    if (labelEnd == std::string_view::npos || labelEnd > lineEnd) continue;
    PemBlock block{std::string(text.substr(labelStart, labelEnd - labelStart)), {}, std::nullopt};
    const auto bodyStart = labelEnd + dashes.size();
    // Never beyond the next block: many beginnings without an end must not be searched to the end of the text each.
    const auto rest = text.substr(bodyStart, text.find(beginMark, bodyStart) - bodyStart);
    const auto end = rest.find(std::string(endMark) + block.label + std::string(dashes));
    if (end != std::string_view::npos) {
      const auto body = rest.substr(0, end);
      const auto headers = headersLength(body);
      block.headers = body.substr(0, headers);
      block.der = decodeBase64(body.substr(headers));
      at = bodyStart + end;
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

bool hasMoreBlocksThan(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  for (auto at = text.find(beginMark); at != std::string_view::npos; at = text.find(beginMark, at + beginMark.size())) {
    if (++count > most) return true;
  }
  return false;
}

std::string plainText(BytesView bytes) {
  const auto startsWith = [&](std::uint8_t first, std::uint8_t second) { return bytes.size() >= 2 && bytes[0] == first && bytes[1] == second; };
  const bool little = startsWith(0xFF, 0xFE);
  if (!little && !startsWith(0xFE, 0xFF)) {
    const bool marked = bytes.size() >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
    const auto text = bytes.subspan(marked ? 3 : 0);
    return {text.begin(), text.end()};
  }
  // Only ASCII matters in PEM and Base64; any other character is prose.
  std::string text;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const auto low = bytes[little ? i : i + 1];
    const auto high = bytes[little ? i + 1 : i];
    text += high == 0 && low < 0x80 ? static_cast<char>(low) : '?';
  }
  return text;
}

} // namespace core
