// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/openssl/ber.h"

#include <cstdint>
#include <optional>
#include <string>

// The values of single elements, read by OpenSSL's own decoders. A null element or one of another type has no value.
namespace core::openssl {

// nidOf returns OpenSSL's number for an OBJECT IDENTIFIER; NID_undef when it has none.
int nidOf(const std::optional<Element> &element);

// oidText returns the dotted form of an OBJECT IDENTIFIER, or an empty text.
std::string oidText(const std::optional<Element> &element);

// integerOf reads an INTEGER; nothing when it does not fit into 64 bits.
std::optional<std::int64_t> integerOf(const std::optional<Element> &element);

// octetsOf joins an OCTET STRING, which in BER may come in pieces. A Secret, because it may hold a key.
std::optional<Secret> octetsOf(const std::optional<Element> &element);

// The content of an OCTET STRING that may be as large as a file: a view of the bytes it came in, which must outlive this, or the joined
// pieces that BER may have split it into.
class Octets final {
public:
  Octets() = default;
  explicit Octets(BytesView inPlace) : m_bytes(inPlace) {}
  explicit Octets(Secret joined) : m_joined(std::move(joined)), m_bytes(m_joined.bytes()) {}

  [[nodiscard]] BytesView bytes() const { return m_bytes; }

private:
  Secret m_joined; // a move leaves its bytes where they are
  BytesView m_bytes;
};

// viewOf is octetsOf without a copy where there is one piece.
std::optional<Octets> viewOf(const std::optional<Element> &element);

// An AlgorithmIdentifier (RFC 5280 section 4.1.1.2), taken apart.
struct Algorithm {
  int nid = 0;
  std::string name; // OpenSSL's short name, else the dotted OID
  std::optional<Element> parameters = {};
};
std::optional<Algorithm> algorithmOf(const std::optional<Element> &element);

} // namespace core::openssl
