// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/public_key.h"

#include "core/openssl/ber.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <algorithm>

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

std::optional<Algorithm> algorithmIn(const Bytes &spki) {
  const auto outer = firstElement(spki);
  return outer ? algorithmOf(Elements(outer->content).next()) : std::nullopt;
}

bool isOf(int nid, const Bytes &spki) {
  const auto algorithm = algorithmIn(spki);
  return algorithm && algorithm->nid == nid;
}

std::optional<Element> parametersOf(const Bytes &spki) {
  const auto algorithm = algorithmIn(spki);
  return algorithm ? algorithm->parameters : std::nullopt;
}

// SEC 1 section 2.3.3: after the count of unused bits comes the form, then x, and in forms other than the compressed one y as well.
BytesView abscissaOf(const Bytes &bits) {
  if (bits.size() < 2) return {};
  const auto rest = BytesView(bits).subspan(2);
  return bits[1] == 2 || bits[1] == 3 ? rest : rest.first(rest.size() / 2);
}

bool isCurvePoint(const Bytes &spki) {
  return isOf(NID_X9_62_id_ecPublicKey, spki);
}

// RFC 3279 section 2.3.1: the BIT STRING of an RSA key is an RSAPublicKey, which has a decoder of its own. To find it among those of
// all kinds of keys takes OpenSSL 3.0 thirty times as long as to decode it.
PkeyHandle decodedRsa(const Bytes &spki) {
  const auto bits = publicBits(spki);
  if (bits.empty() || bits.front() != 0) return nullptr; // unused bits
  const unsigned char *at = bits.data() + 1;
  PkeyHandle key(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, static_cast<long>(bits.size() - 1)));
  return at == bits.data() + bits.size() ? std::move(key) : nullptr;
}

// Whether the curve of a point is one over a prime, as OpenSSL's names tell.
bool isOverPrime(const Bytes &spki) {
  const auto curve = parametersOf(spki);
  const std::string_view name = OBJ_nid2sn(nidOf(curve));
  return name.starts_with("secp") || name.starts_with("prime") || name.starts_with("brainpool");
}

// SEC 1 section 2.3.3: over a prime the compressed form says whether y is odd.
bool isOddY(const Bytes &bits) {
  if (bits[1] == 2 || bits[1] == 3) return bits[1] == 3;
  return (bits.back() & 1U) != 0;
}

} // namespace

PublicKeyFacts publicKeyFactsOf(X509_PUBKEY *key) {
  PublicKeyFacts facts;
  ASN1_OBJECT *algorithm = nullptr;
  X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, key);
  facts.algorithm = keyAlgorithmName(algorithm);
  facts.spki = encodingOf(key);
  return facts;
}

Bytes encodingOf(const X509_PUBKEY *key) {
  unsigned char *der = nullptr;
  const int length = i2d_X509_PUBKEY(key, &der);
  Bytes encoded(der, der + std::max(length, 0));
  OPENSSL_free(der);
  return encoded;
}

bool namesCurve(const std::optional<Element> &parameters) {
  return parameters && parameters->is(V_ASN1_OBJECT);
}

PkeyHandle decodedKey(const Bytes &spki) {
  const ErrorQueue errors;
  if (isCurvePoint(spki) && !namesCurve(parametersOf(spki))) return nullptr;
  if (isOf(NID_rsaEncryption, spki)) {
    if (auto key = decodedRsa(spki)) return key;
  }
  const unsigned char *at = spki.data();
  return PkeyHandle(d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size())));
}

Bytes comparablePart(const Bytes &spki) {
  auto bits = publicBits(spki);
  if (!isCurvePoint(spki)) return bits;
  const auto x = abscissaOf(bits);
  return {x.begin(), x.end()};
}

bool isSamePublicKey(const Bytes &a, const Bytes &b) {
  if (a.empty() || b.empty()) return false; // a key that could not be encoded equals no other
  if (a == b) return true;
  // Parameters that are inherited (DSA, RFC 3279 section 2.3.2) or narrowed (RSA-PSS) differ; the key itself does not.
  const auto bits = publicBits(a), otherBits = publicBits(b);
  if (!bits.empty() && bits == otherBits) return true;
  if (!isCurvePoint(a) || !isCurvePoint(b)) return false;
  // In one form a point has one encoding, and in any form the same x. Decoding both would cost more than all else in a file of many keys.
  const bool sameForm = bits.size() > 1 && otherBits.size() > 1 && bits[1] == otherBits[1];
  if (sameForm || !std::ranges::equal(abscissaOf(bits), abscissaOf(otherBits))) return false;
  if (bits.size() > 1 && otherBits.size() > 1 && isOverPrime(a) && nidOf(parametersOf(a)) == nidOf(parametersOf(b))) {
    return isOddY(bits) == isOddY(otherBits);
  }
  const auto first = decodedKey(a), second = decodedKey(b);
  const ErrorQueue errors;
  return first && second && EVP_PKEY_eq(first.get(), second.get()) == 1;
}

} // namespace core::openssl
