// SPDX-License-Identifier: Apache-2.0
#include "core/formats/plain_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

enum class Order { None, Little, Big };

bool startsWith(BytesView bytes, std::initializer_list<std::uint8_t> start) {
  return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

// The text of a certificate is ASCII for the most part, so that every other byte is zero, and the others never are.
Order guessedOrder(BytesView bytes) {
  constexpr std::size_t enough = 4096;
  constexpr std::size_t fewest = 8; // characters
  const auto pairs = std::min(bytes.size(), enough) / 2;
  std::size_t zerosFirst = 0;
  std::size_t zerosSecond = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    zerosFirst += bytes[2 * i] == 0 ? 1U : 0U;
    zerosSecond += bytes[2 * i + 1] == 0 ? 1U : 0U;
  }
  const auto most = pairs - pairs / 4;
  if (pairs < fewest) return Order::None;
  if (zerosFirst == 0 && zerosSecond >= most) return Order::Little;
  return zerosSecond == 0 && zerosFirst >= most ? Order::Big : Order::None;
}

std::string fromUtf16(BytesView bytes, Order order) {
  const auto unitAt = [&](std::size_t at) {
    const char32_t first = bytes[at];
    const char32_t second = bytes[at + 1];
    return order == Order::Little ? second << 8U | first : first << 8U | second;
  };
  constexpr char32_t replacement = 0xFFFD;
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    auto character = unitAt(at);
    const bool isHigh = character >= 0xD800 && character < 0xDC00;
    const auto low = isHigh && at + 3 < bytes.size() ? unitAt(at + 2) : char32_t{0};
    if (low >= 0xDC00 && low < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    } else if (character >= 0xD800 && character < 0xE000) {
      character = replacement;
    }
    appendUtf8(text, character);
  }
  return text;
}

} // namespace

std::string plainText(BytesView bytes) {
  if (startsWith(bytes, {0xFF, 0xFE})) return fromUtf16(bytes.subspan(2), Order::Little);
  if (startsWith(bytes, {0xFE, 0xFF})) return fromUtf16(bytes.subspan(2), Order::Big);
  if (const auto order = guessedOrder(bytes); order != Order::None) return fromUtf16(bytes, order);
  const auto text = bytes.subspan(startsWith(bytes, {0xEF, 0xBB, 0xBF}) ? 3 : 0);
  return {text.begin(), text.end()};
}

} // namespace core
