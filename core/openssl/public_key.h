// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <openssl/x509.h>

#include <string>

namespace core::openssl {

// What a certificate or a request tells of its public key.
struct PublicKeyFacts {
  std::string algorithm; // as Certificate::keyAlgorithm
  int bits = 0;          // 0 where it cannot be told
  Bytes spki;            // SubjectPublicKeyInfo, DER
};
PublicKeyFacts publicKeyFactsOf(X509_PUBKEY *key);

// isSamePublicKey compares the keys of two SubjectPublicKeyInfo, not their encodings: parameters may be left out of one,
// and a point on a curve has several.
bool isSamePublicKey(const Bytes &a, const Bytes &b);

} // namespace core::openssl
