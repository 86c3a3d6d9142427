// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/openssl/ber.h"

#include <cstdint>
#include <optional>
#include <string>

// What single elements mean, read by OpenSSL's own decoders. A null element or one of another type gives nothing.
namespace core::openssl {

// nidOf returns OpenSSL's number for an OBJECT IDENTIFIER; NID_undef when it has none.
int nidOf(const std::optional<Element> &element);

// oidText returns the dotted form of an OBJECT IDENTIFIER, or an empty text.
std::string oidText(const std::optional<Element> &element);

// integerOf reads an INTEGER; nothing when it does not fit into 64 bits.
std::optional<std::int64_t> integerOf(const std::optional<Element> &element);

// octetsOf joins an OCTET STRING, which in BER may come in pieces. A Secret, because it may hold a key.
std::optional<Secret> octetsOf(const std::optional<Element> &element);

// An AlgorithmIdentifier (RFC 5280 section 4.1.1.2), taken apart.
struct Algorithm {
  int nid = 0;
  std::string name; // OpenSSL's short name, else the dotted OID
  std::optional<Element> parameters = {};
};
std::optional<Algorithm> algorithmOf(const std::optional<Element> &element);

} // namespace core::openssl
