// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/openssl/ber.h"
#include "core/openssl/handles.h"

#include <string>

namespace core::openssl {

// What a certificate or a request tells about its public key before the key is decoded.
struct PublicKeyFacts {
  std::string algorithm; // as Certificate::keyAlgorithm
  Bytes spki;            // SubjectPublicKeyInfo, DER
};
PublicKeyFacts publicKeyFactsOf(X509_PUBKEY *key);

// encodingOf returns the SubjectPublicKeyInfo of a key, DER; empty when it cannot be encoded.
Bytes encodingOf(const X509_PUBKEY *key);

// namesCurve says whether the parameters of an EC key name their curve. RFC 5480 section 2.1.1 allows nothing else; a curve that is spelled out
// may take OpenSSL a quarter of a second to decode.
bool namesCurve(const std::optional<Element> &parameters);

// decodedKey decodes a SubjectPublicKeyInfo; null when it is malformed, of a kind that OpenSSL does not know, or spells its curve out.
PkeyHandle decodedKey(const Bytes &spki);

// comparablePart returns what all encodings of one key have in common: keys that differ in it are different keys. It is x for a point on a
// curve, else the key's own bits.
Bytes comparablePart(const Bytes &spki);

// isSamePublicKey compares the keys of two SubjectPublicKeyInfo, not their encodings: parameters may be left out of one,
// and a point on a curve has several.
bool isSamePublicKey(const Bytes &a, const Bytes &b);

} // namespace core::openssl
