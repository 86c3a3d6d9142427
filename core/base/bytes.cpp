// SPDX-License-Identifier: Apache-2.0
#include "core/base/bytes.h"

#include <openssl/sha.h>

namespace core {

std::string toHex(BytesView bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

BytesView asBytes(std::string_view text) {
  // A character and a byte may alias; this is the one place that says so.
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}; // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

Bytes sha256(BytesView bytes) {
  Bytes digest(SHA256_DIGEST_LENGTH);
  SHA256(bytes.data(), bytes.size(), digest.data());
  return digest;
}

} // namespace core
