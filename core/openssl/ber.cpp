// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/ber.h"

#include "core/openssl/error_queue.h"

#include <openssl/asn1.h>

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

std::optional<Header> headerAt(BytesView bytes) {
  if (bytes.empty()) return std::nullopt;
  const ErrorQueue errors;
  const unsigned char *at = bytes.data();
  long length = 0;
  Header header;
  const int flags = ASN1_get_object(&at, &length, &header.tag, &header.asn1Class, static_cast<long>(bytes.size()));
  if ((static_cast<unsigned>(flags) & 0x80U) != 0) return std::nullopt;
  header.constructed = (static_cast<unsigned>(flags) & V_ASN1_CONSTRUCTED) != 0;
  header.indefinite = (static_cast<unsigned>(flags) & 1U) != 0;
  header.headerLength = static_cast<std::size_t>(at - bytes.data());
  header.contentLength = header.indefinite ? bytes.size() - header.headerLength : static_cast<std::size_t>(length);
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
