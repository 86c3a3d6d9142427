// SPDX-License-Identifier: Apache-2.0
#include "core/base/bytes.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <stdexcept>

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

std::optional<Bytes> fromHex(std::string_view hex) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  if (hex.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    if (digit(hex[i]) < 0 || digit(hex[i + 1]) < 0) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(digit(hex[i]) * 16 + digit(hex[i + 1])));
  }
  return bytes;
}

BytesView asBytes(std::string_view text) {
  // A character and a byte may alias; this is the one place that says so.
  return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}; // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

Bytes sha256(BytesView bytes) {
  // SHA256() looks its algorithm up each time, which takes longer than hashing a certificate.
  static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  Bytes digest(SHA256_DIGEST_LENGTH);
  const bool done = algorithm != nullptr && EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm, nullptr) == 1;
  if (!done) throw std::runtime_error("OpenSSL has no SHA-256"); // a wrong one would make all certificates the same
  return digest;
}

} // namespace core
