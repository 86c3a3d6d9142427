// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/ber.h"

#include <openssl/asn1.h>

#include <limits>

namespace core::openssl {

namespace {

struct Header {
  int tag = 0;
  int asn1Class = 0;
  bool constructed = false;
  bool indefinite = false;
  std::size_t headerLength = 0;
  std::size_t contentLength = 0; // up to the end of the bytes when indefinite
};

// X.690 section 8.1.2.4: a tag above 30 stands in the octets that follow, seven bits in each.
bool readLongTag(BytesView bytes, std::size_t &at, int &tag) {
  constexpr int most = std::numeric_limits<int>::max() >> 7U;
  tag = 0;
  while (at < bytes.size() && tag <= most) {
    const auto octet = bytes[at++];
    tag = static_cast<int>((static_cast<unsigned>(tag) << 7U) | (octet & 0x7FU));
    if ((octet & 0x80U) == 0) return true;
  }
  return false;
}

// X.690 section 8.1.3.5: the number of octets, then the length in them. Leading zeros are BER, if not DER.
bool readLongLength(BytesView bytes, std::size_t &at, std::size_t octets, std::size_t &length) {
  length = 0;
  for (std::size_t i = 0; i < octets; ++i) {
    if (at == bytes.size() || length > std::numeric_limits<std::size_t>::max() >> 8U) return false;
    length = (length << 8U) | bytes[at++];
  }
  return true;
}

// By hand: OpenSSL's function takes fifty times as long, and a hostile file can have thirty million headers.
std::optional<Header> headerAt(BytesView bytes) {
  if (bytes.size() < 2) return std::nullopt;
  Header header;
  header.asn1Class = bytes[0] & V_ASN1_PRIVATE;
  header.constructed = (bytes[0] & V_ASN1_CONSTRUCTED) != 0;
  header.tag = bytes[0] & V_ASN1_PRIMITIVE_TAG;
  std::size_t at = 1;
  if (header.tag == V_ASN1_PRIMITIVE_TAG && !readLongTag(bytes, at, header.tag)) return std::nullopt;
  if (at == bytes.size()) return std::nullopt;
  const std::size_t first = bytes[at++];
  header.indefinite = first == 0x80;
  if (header.indefinite && !header.constructed) return std::nullopt;
  header.contentLength = first;
  if (first > 0x80 && !readLongLength(bytes, at, first - 0x80, header.contentLength)) return std::nullopt;
  header.headerLength = at;
  if (header.indefinite) header.contentLength = bytes.size() - at;
  if (header.contentLength > bytes.size() - at) return std::nullopt;
  return header;
}

bool isEndOfContents(BytesView bytes) {
  return bytes.size() >= 2 && bytes[0] == 0 && bytes[1] == 0;
}

// Finds the end-of-contents that closes an open length. A counter instead of recursion: nesting costs nothing.
std::optional<std::size_t> openContentLength(BytesView bytes) {
  std::size_t depth = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto rest = bytes.subspan(at);
    if (isEndOfContents(rest)) {
      if (--depth == 0) return at;
      at += 2;
      continue;
    }
    const auto header = headerAt(rest);
    if (!header) return std::nullopt;
    at += header->headerLength;
    if (header->indefinite) {
      ++depth;
    } else {
      at += header->contentLength;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<Element> Elements::next() {
  if (m_rest.empty() || m_malformed) return std::nullopt;
  const auto header = headerAt(m_rest);
  const auto content = header ? m_rest.subspan(header->headerLength) : BytesView();
  const auto length = !header ? std::nullopt : header->indefinite ? openContentLength(content) : std::optional(header->contentLength);
  if (!length) {
    m_malformed = true;
    return std::nullopt;
  }
  Element element;
  element.tag = header->tag;
  element.constructed = header->constructed;
  element.universal = header->asn1Class == V_ASN1_UNIVERSAL;
  element.contextual = header->asn1Class == V_ASN1_CONTEXT_SPECIFIC;
  element.indefinite = header->indefinite;
  element.content = content.first(*length);
  element.whole = m_rest.first(header->headerLength + *length + (header->indefinite ? 2 : 0));
  m_rest = m_rest.subspan(element.whole.size());
  return element;
}

std::optional<Element> firstElement(BytesView bytes) {
  return Elements(bytes).next();
}

bool isOneSequence(BytesView bytes) {
  const auto element = firstElement(bytes);
  return element && element->is(V_ASN1_SEQUENCE) && element->constructed && element->whole.size() == bytes.size();
}

} // namespace core::openssl
