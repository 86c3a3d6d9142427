// SPDX-License-Identifier: Apache-2.0
#include "core/formats/detect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace core {

namespace {

constexpr std::uint8_t tagInteger = 0x02;
constexpr std::uint8_t tagBits = 0x03;
constexpr std::uint8_t tagOctets = 0x04;
constexpr std::uint8_t tagOid = 0x06;
constexpr std::uint8_t tagUtcTime = 0x17;
constexpr std::uint8_t tagGeneralizedTime = 0x18;
constexpr std::uint8_t tagSequence = 0x30;
constexpr std::uint8_t tagVersion = 0xA0; // [0] EXPLICIT

// A header and as much of its content as there is.
struct Head {
  std::uint8_t tag = 0;
  BytesView content;
  BytesView after;
};

std::optional<Head> headOf(BytesView bytes) {
  if (bytes.size() < 2) return std::nullopt;
  std::size_t length = bytes[1];
  std::size_t start = 2;
  if (length == 0x80) {
    length = bytes.size() - start;
  } else if (length > 0x80) {
    const std::size_t octets = length - 0x80;
    if (octets > 8 || bytes.size() < 2 + octets) return std::nullopt;
    length = 0;
    for (std::size_t i = 0; i < octets; ++i) length = (length << 8U) | bytes[start++];
  }
  const auto rest = bytes.subspan(start);
  length = std::min(length, rest.size());
  return Head{bytes[0], rest.first(length), rest.subspan(length)};
}

bool startsWith(BytesView bytes, BytesView prefix) {
  return bytes.size() >= prefix.size() && std::ranges::equal(bytes.first(prefix.size()), prefix);
}

std::uint8_t firstTag(BytesView bytes) {
  return bytes.empty() ? std::uint8_t{0} : bytes[0];
}

// 1.2.840.113549.1.7: everything that PKCS#7 names.
bool isPkcs7Type(const Head &oid) {
  constexpr std::array<std::uint8_t, 8> arc{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07};
  return oid.tag == tagOid && startsWith(oid.content, arc);
}

// version INTEGER first: PFX, PrivateKeyInfo, RSAPrivateKey (more INTEGERs) or ECPrivateKey (an OCTET STRING).
Content afterVersion(const Head &version) {
  const auto next = headOf(version.after);
  if (!next) return Content::Unknown;
  if (next->tag == tagInteger || next->tag == tagOctets) return Content::PrivateKey;
  const auto type = next->tag == tagSequence ? headOf(next->content) : std::nullopt;
  if (!type || type->tag != tagOid) return Content::Unknown;
  if (isPkcs7Type(*type)) return Content::Pkcs12;
  return firstTag(next->after) == tagOctets ? Content::PrivateKey : Content::Unknown;
}

// What is signed in a version 1 certificate, a request or a revocation list, from its INTEGER on.
Content signedWithNumber(const Head &number) {
  const auto second = headOf(number.after);
  if (!second || second->tag != tagSequence) return Content::Unknown;
  if (firstTag(second->content) != tagOid) return Content::Request; // a name, not an algorithm
  const auto name = headOf(second->after);
  if (!name || name->tag != tagSequence) return Content::Unknown;
  const auto third = firstTag(name->after);
  if (third == tagUtcTime || third == tagGeneralizedTime) return Content::RevocationList;
  return third == tagSequence ? Content::Certificate : Content::Unknown;
}

// A SEQUENCE first: something signed, or an encrypted key (algorithm, OCTET STRING).
Content afterSequence(const Head &inner) {
  const auto first = headOf(inner.content);
  if (!first) return Content::Unknown;
  if (first->tag == tagVersion) return Content::Certificate;
  if (first->tag == tagInteger) return signedWithNumber(*first);
  if (first->tag == tagOid && firstTag(inner.after) == tagBits) return Content::PublicKey;
  if (first->tag == tagOid) return firstTag(inner.after) == tagOctets ? Content::EncryptedKey : Content::Unknown;
  // A version 1 revocation list: algorithm, issuer, time. An algorithm begins with an OID.
  const auto issuer = first->tag == tagSequence && firstTag(first->content) == tagOid ? headOf(first->after) : std::nullopt;
  if (!issuer || issuer->tag != tagSequence) return Content::Unknown;
  const auto third = firstTag(issuer->after);
  return third == tagUtcTime || third == tagGeneralizedTime ? Content::RevocationList : Content::Unknown;
}

struct Magic {
  std::string_view bytes;
  Content content;
};

using namespace std::string_view_literals;

constexpr Magic magics[] = {
    {"\xFE\xED\xFE\xED"sv, Content::JavaKeystore}, {"\xCE\xCE\xCE\xCE"sv, Content::JceKeystore}, {"\0\0\0\0CERT"sv, Content::SerializedStore},
    {"\x1E\xF1\xB5\xB0"sv, Content::PvkKey},       {"openssh-key-v1\0"sv, Content::OpenSshKey},
};

} // namespace

Content detectBinary(BytesView bytes) {
  for (const auto &magic : magics) {
    if (startsWith(bytes, asBytes(magic.bytes))) return magic.content;
  }
  const auto outer = headOf(bytes);
  const auto first = outer && outer->tag == tagSequence ? headOf(outer->content) : std::nullopt;
  if (!first) return Content::Unknown;
  if (first->tag == tagInteger) return afterVersion(*first);
  if (first->tag == tagSequence) return afterSequence(*first);
  return isPkcs7Type(*first) ? Content::Pkcs7 : Content::Unknown;
}

bool isText(BytesView bytes) {
  const auto isCharacter = [](std::uint8_t byte) {
    return byte >= 0x20 ? byte != 0x7F : byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
  };
  return std::ranges::all_of(bytes, isCharacter);
}

} // namespace core
