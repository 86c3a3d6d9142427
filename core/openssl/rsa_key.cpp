// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/rsa_key.h"

#include "core/openssl/ber.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/public_key.h"
#include "core/openssl/rsa_halves.h"
#include "core/openssl/values.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <array>
#include <vector>

namespace core::openssl {

namespace {

using NumberHandle = Handle<BIGNUM, BN_clear_free>;
using PublicKeyHandle = Handle<X509_PUBKEY, X509_PUBKEY_free>;

// Behind the version, in the order of RFC 8017 appendix A.1.2.
constexpr std::array numbersOfKey{OSSL_PKEY_PARAM_RSA_N,         OSSL_PKEY_PARAM_RSA_E,           OSSL_PKEY_PARAM_RSA_D,
                                  OSSL_PKEY_PARAM_RSA_FACTOR1,   OSSL_PKEY_PARAM_RSA_FACTOR2,     OSSL_PKEY_PARAM_RSA_EXPONENT1,
                                  OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT1};

// X.690 sections 8.1, 8.3.2 and 10.1: tag, length and number in as few octets as can be. None of these numbers is negative or zero.
bool isPositive(const Element &element) {
  const auto octets = element.content;
  const auto size = ASN1_object_size(0, static_cast<int>(octets.size()), V_ASN1_INTEGER);
  if (element.whole[0] != V_ASN1_INTEGER || element.whole.size() != static_cast<std::size_t>(size)) return false;
  if (octets.empty() || octets[0] >= 0x80) return false;
  return octets[0] != 0 || (octets.size() > 1 && octets[1] >= 0x80);
}

// The INTEGERs of a key without its version, or none at all.
std::vector<Element> numbersIn(BytesView der) {
  const auto outer = firstElement(der);
  if (!outer || !outer->is(V_ASN1_SEQUENCE) || !outer->constructed || outer->indefinite || outer->whole.size() != der.size()) return {};
  Elements fields(outer->content);
  if (integerOf(fields.next()) != 0) return {}; // 1 has more than two primes
  std::vector<Element> numbers;
  while (const auto field = fields.next()) numbers.push_back(*field);
  const bool good = !fields.malformed() && numbers.size() == numbersOfKey.size() && std::ranges::all_of(numbers, isPositive);
  return good ? numbers : std::vector<Element>();
}

// The numbers as OpenSSL's; empty when it has no memory.
std::vector<NumberHandle> numbersOf(const std::vector<Element> &elements) {
  std::vector<NumberHandle> numbers;
  for (const auto &element : elements) {
    numbers.emplace_back(BN_secure_new()); // a builder of parameters wipes what it copies from such a number
    const auto octets = element.content;
    if (!numbers.back() || BN_bin2bn(octets.data(), static_cast<int>(octets.size()), numbers.back().get()) == nullptr) return {};
  }
  return numbers;
}

PkeyHandle keyOf(const std::vector<NumberHandle> &numbers) {
  const Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  for (std::size_t i = 0; builder && i < numbers.size(); ++i) {
    if (OSSL_PARAM_BLD_push_BN(builder.get(), numbersOfKey.at(i), numbers[i].get()) != 1) return nullptr; // it only points at them
  }
  const Handle<OSSL_PARAM, OSSL_PARAM_free> parameters(builder ? OSSL_PARAM_BLD_to_param(builder.get()) : nullptr);
  const Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
  EVP_PKEY *key = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return nullptr;
  EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get());
  return PkeyHandle(key);
}

bool fits(const std::vector<NumberHandle> &all) {
  const auto at = [&](std::size_t index) { return all[index].get(); };
  return halvesFit({at(0), at(1), at(2), {at(3), at(4)}, {at(5), at(6)}, {at(7)}});
}

// RFC 3279 section 2.3.1: an RSAPublicKey of the same two INTEGERs, under rsaEncryption with NULL for parameters.
Bytes publicKeyOf(const Element &modulus, const Element &exponent) {
  const auto length = static_cast<int>(modulus.whole.size() + exponent.whole.size());
  const int size = ASN1_object_size(1, length, V_ASN1_SEQUENCE);
  const PublicKeyHandle publicKey(X509_PUBKEY_new());
  auto *const encoded = static_cast<unsigned char *>(OPENSSL_malloc(static_cast<std::size_t>(size)));
  if (encoded == nullptr) return {};
  unsigned char *at = encoded;
  ASN1_put_object(&at, 1, length, V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL);
  std::ranges::copy(exponent.whole, std::ranges::copy(modulus.whole, at).out);
  const bool isTaken = publicKey && X509_PUBKEY_set0_param(publicKey.get(), OBJ_nid2obj(NID_rsaEncryption), V_ASN1_NULL, nullptr, encoded, size) == 1;
  if (isTaken) return encodingOf(publicKey.get());
  OPENSSL_free(encoded);
  return {};
}

} // namespace

RsaKey rsaKeyFrom(BytesView der) {
  const ErrorQueue errors;
  const auto elements = numbersIn(der);
  const auto numbers = numbersOf(elements);
  if (numbers.empty()) return {};
  return {keyOf(numbers), publicKeyOf(elements[0], elements[1]), fits(numbers)};
}

} // namespace core::openssl
