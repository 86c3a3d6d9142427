// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/openssl/handles.h"

#include <string>

namespace core::openssl {

// What a certificate or a request tells of its public key before that is decoded.
struct PublicKeyFacts {
  std::string algorithm; // as Certificate::keyAlgorithm
  Bytes spki;            // SubjectPublicKeyInfo, DER
};
PublicKeyFacts publicKeyFactsOf(X509_PUBKEY *key);

// encodingOf returns the SubjectPublicKeyInfo of a key, DER; empty when it cannot be encoded.
Bytes encodingOf(const X509_PUBKEY *key);

// decodedKey decodes a SubjectPublicKeyInfo; null when OpenSSL knows no such key, or it is none.
PkeyHandle decodedKey(const Bytes &spki);

// isSamePublicKey compares the keys of two SubjectPublicKeyInfo, not their encodings: parameters may be left out of one,
// and a point on a curve has several.
bool isSamePublicKey(const Bytes &a, const Bytes &b);

} // namespace core::openssl
