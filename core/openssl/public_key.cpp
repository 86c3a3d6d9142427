// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/public_key.h"

#include "core/openssl/ber.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

namespace core::openssl {

namespace {

// The BIT STRING of a SubjectPublicKeyInfo.
Bytes publicBits(const Bytes &spki) {
  const auto outer = firstElement(spki);
  if (!outer) return {};
  Elements fields(outer->content);
  fields.next();
  const auto bits = fields.next();
  return bits && bits->is(V_ASN1_BIT_STRING) ? Bytes(bits->content.begin(), bits->content.end()) : Bytes();
}

bool isCurvePoint(const Bytes &spki) {
  const auto outer = firstElement(spki);
  if (!outer) return false;
  const auto algorithm = algorithmOf(Elements(outer->content).next());
  return algorithm && algorithm->nid == NID_X9_62_id_ecPublicKey;
}

PkeyHandle decoded(const Bytes &spki) {
  const unsigned char *at = spki.data();
  return PkeyHandle(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size())));
}

} // namespace

PublicKeyFacts publicKeyFactsOf(X509_PUBKEY *key) {
  PublicKeyFacts facts;
  ASN1_OBJECT *algorithm = nullptr;
  X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, key);
  facts.algorithm = keyAlgorithmName(algorithm);
  if (const EVP_PKEY *held = X509_PUBKEY_get0(key)) facts.bits = keyBits(held);
  unsigned char *der = nullptr;
  const int length = i2d_X509_PUBKEY(key, &der);
  if (length > 0) facts.spki.assign(der, der + length);
  OPENSSL_free(der);
  return facts;
}

bool isSamePublicKey(const Bytes &a, const Bytes &b) {
  if (a == b) return true;
  // Parameters that are inherited (DSA, RFC 3279 section 2.3.2) or narrowed (RSA-PSS) differ; the key itself does not.
  const auto bits = publicBits(a), otherBits = publicBits(b);
  if (!bits.empty() && bits == otherBits) return true;
  if (!isCurvePoint(a) || !isCurvePoint(b)) return false;
  // SEC 1 section 2.3.3: after the count of unused bits comes the form. In one form a point has one encoding, and decoding
  // both would cost more than all else in a file of many keys.
  const bool sameForm = bits.size() > 1 && otherBits.size() > 1 && bits[1] == otherBits[1];
  if (sameForm) return false;
  const ErrorQueue errors;
  const auto first = decoded(a), second = decoded(b);
  return first && second && EVP_PKEY_eq(first.get(), second.get()) == 1;
}

} // namespace core::openssl
