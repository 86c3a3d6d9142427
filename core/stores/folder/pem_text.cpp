// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/pem_text.h"

#include <string_view>

namespace core {

namespace {

constexpr std::string_view begin = "-----BEGIN CERTIFICATE-----";
constexpr std::string_view end = "-----END CERTIFICATE-----";
constexpr std::string_view space = " \t\r\n";

int valueOf(char c) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// RFC 4648 section 4; line ends are passed over.
std::optional<Bytes> fromBase64(std::string_view text) {
  Bytes bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t bits = 0;
  std::size_t digits = 0, padding = 0;
  for (const char c : text) {
    if (space.find(c) != std::string_view::npos) continue;
    const int value = valueOf(c);
    if (c == '=' ? ++padding > 2 : (value < 0 || padding > 0)) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(c == '=' ? 0 : value);
    if (++digits % 4 == 0) {
      for (const unsigned int shift : {16U, 8U, 0U}) bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
      bits = 0;
    }
  }
  if (digits % 4 != 0) return std::nullopt;
  bytes.resize(bytes.size() - padding);
  return bytes;
}

} // namespace

std::optional<std::vector<Certificate>> readCertificates(const std::string &pem) {
  std::vector<Certificate> certificates;
  std::string_view rest = pem;
  for (;;) {
    const auto start = rest.find_first_not_of(space);
    if (start == std::string_view::npos) return certificates;
    rest.remove_prefix(start);
    if (!rest.starts_with(begin)) return std::nullopt;
    const auto stop = rest.find(end);
    if (stop == std::string_view::npos) return std::nullopt;
    const auto der = fromBase64(rest.substr(begin.size(), stop - begin.size()));
    if (!der) return std::nullopt;
    auto certificate = Certificate::fromDer(*der);
    if (!certificate) return std::nullopt;
    certificates.push_back(std::move(*certificate));
    rest.remove_prefix(stop + end.size());
  }
}

std::string writeCertificates(const std::vector<Certificate> &certificates) {
  std::string pem;
  for (const auto &certificate : certificates) pem += certificate.pem();
  return pem;
}

} // namespace core
