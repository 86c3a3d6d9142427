// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/key_work.h"

#include "core/openssl/values.h"

#include <openssl/objects.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

namespace core::openssl {

namespace {

constexpr std::uint64_t baseWork = 100;         // to find and to decode a key of any kind
constexpr std::size_t mostBits = 1U << 20U;     // larger numbers cost as much as these, which is more than any budget has
constexpr std::size_t largestCurve = 661;       // OPENSSL_ECC_MAX_FIELD_BITS: no curve that OpenSSL takes is larger
constexpr std::uint64_t wordProducts = 250;     // products of 64-bit words in half a unit: a square and multiply takes two rounds of them
constexpr std::uint64_t curveCubed = 16;        // units for each cube of a word of a curve without code of its own
constexpr std::uint64_t curveWithOwnCode = 300; // P-256

// The bits of an INTEGER's absolute value; 0 for anything else.
std::size_t bitsOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_INTEGER)) return 0;
  auto octets = element->content;
  while (!octets.empty() && octets.front() == 0) octets = octets.subspan(1);
  return octets.empty() ? 0 : (octets.size() - 1) * 8 + static_cast<std::size_t>(std::bit_width(octets.front()));
}

// An exponentiation by squaring with numbers of so many bits.
std::uint64_t exponentiation(std::size_t bits, std::size_t exponentBits) {
  const std::uint64_t words = std::min(bits, mostBits) / 64 + 1;
  return words * words * std::min(exponentBits, mostBits) / wordProducts;
}

std::uint64_t curveWork(std::size_t bits) {
  if (bits <= 256) return curveWithOwnCode;
  const std::uint64_t words = (std::min(bits, largestCurve) + 63) / 64;
  return curveCubed * words * words * words;
}

// The sizes of the INTEGERs of a SEQUENCE, in their order.
std::vector<std::size_t> sizesIn(BytesView der) {
  std::vector<std::size_t> sizes;
  const auto outer = firstElement(der);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return sizes;
  constexpr std::size_t most = 16; // an RSA key of two primes has nine
  Elements fields(outer->content);
  for (auto field = fields.next(); field && sizes.size() < most; field = fields.next()) sizes.push_back(bitsOf(field));
  return sizes;
}

std::size_t at(const std::vector<std::size_t> &sizes, std::size_t index) {
  return index < sizes.size() ? sizes[index] : 0;
}

// RFC 8017 appendix A.1.2: otherPrimeInfos, a SEQUENCE of SEQUENCEs of three numbers, is the tenth field. OpenSSL has RSA_MAX_PRIME_NUM 5; it would
// multiply all of them out before it refuses.
bool hasKnownPrimes(BytesView der, std::size_t bits) {
  constexpr std::size_t mostOthers = 3, place = 9;
  const auto outer = firstElement(der);
  if (!outer) return false;
  Elements fields(outer->content);
  for (std::size_t i = 0; i < place; ++i) {
    if (!fields.next()) return true; // two primes, or no key at all
  }
  const auto others = fields.next();
  if (!others) return true;
  Elements primes(others->content);
  std::size_t count = 0;
  while (const auto prime = primes.next()) {
    const auto sizes = sizesIn(prime->whole);
    if (++count > mostOthers || !std::ranges::all_of(sizes, [&](std::size_t one) { return one <= bits; })) return false;
  }
  return true;
}

// RSAPrivateKey (RFC 8017 appendix A.1.2): version, n, e, d, p, q and so on.
PrivateKeySize rsaSize(BytesView der) {
  const auto sizes = sizesIn(der);
  const auto n = at(sizes, 1);
  const auto longest = std::max(at(sizes, 4), n / 2);
  PrivateKeySize size{NID_rsaEncryption, n, baseWork + 2 * exponentiation(longest, longest)};
  size.isSane = std::ranges::all_of(sizes, [&](std::size_t bits) { return bits <= n; }) && hasKnownPrimes(der, n);
  return size;
}

// g to the power of x makes the public half, once more for the check of the halves, and a signature is one more.
PrivateKeySize dsaSize(std::size_t p, std::size_t q, std::size_t x) {
  PrivateKeySize size{NID_dsa, p, baseWork + 3 * exponentiation(p, std::max(q, x))};
  size.isSane = q <= p && x <= p;
  return size;
}

bool isRsa(int algorithm) {
  return algorithm == NID_rsaEncryption || algorithm == NID_rsassaPss || algorithm == NID_rsaesOaep;
}

// curve: the OBJECT IDENTIFIER of a named curve. Only OpenSSL knows its size, so the largest is assumed.
PrivateKeySize curveSize(const std::optional<Element> &curve) {
  constexpr std::uint64_t operations = 5; // two to decode, two to check, one to sign
  const bool isP256 = nidOf(curve) == NID_X9_62_prime256v1;
  PrivateKeySize size{NID_X9_62_id_ecPublicKey, 0, baseWork + operations * (isP256 ? curveWithOwnCode : curveWork(largestCurve))};
  size.hasCurve = curve && curve->is(V_ASN1_OBJECT);
  return size;
}

// The forms that do not name their kind: version, p, q, g, y, x is DSA's; ECPrivateKey (RFC 5915) is version, OCTET STRING, [0] curve.
PrivateKeySize olderSize(BytesView der, const Element &second, Elements &rest) {
  if (second.is(V_ASN1_OCTET_STRING)) {
    const auto parameters = rest.next();
    return curveSize(parameters && parameters->isContext(0) ? firstElement(parameters->content) : std::nullopt);
  }
  const auto sizes = sizesIn(der);
  return sizes.size() == 6 ? dsaSize(at(sizes, 1), at(sizes, 2), at(sizes, 5)) : rsaSize(der);
}

} // namespace

PrivateKeySize privateKeySizeOf(BytesView der) {
  const auto outer = firstElement(der);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return {};
  Elements fields(outer->content);
  fields.next(); // version
  const auto second = fields.next();
  if (second && !second->is(V_ASN1_SEQUENCE)) return olderSize(der, *second, fields);
  const auto algorithm = algorithmOf(second);
  const auto octets = octetsOf(fields.next());
  if (!algorithm || !octets) return {};
  if (isRsa(algorithm->nid)) {
    auto size = rsaSize(octets->bytes());
    size.algorithm = algorithm->nid;
    return size;
  }
  if (algorithm->nid == NID_dsa) {
    const auto parameters = algorithm->parameters ? sizesIn(algorithm->parameters->whole) : std::vector<std::size_t>();
    return dsaSize(at(parameters, 0), at(parameters, 1), bitsOf(firstElement(octets->bytes())));
  }
  if (algorithm->nid == NID_X9_62_id_ecPublicKey) return curveSize(algorithm->parameters);
  if (algorithm->nid == NID_dhKeyAgreement || algorithm->nid == NID_dhpublicnumber) { // p, g and more
    const auto p = at(algorithm->parameters ? sizesIn(algorithm->parameters->whole) : std::vector<std::size_t>(), 0);
    return {algorithm->nid, p, baseWork + exponentiation(p, bitsOf(firstElement(octets->bytes())))};
  }
  return {algorithm->nid, 0, baseWork + curveWithOwnCode};
}

std::uint64_t verificationWork(BytesView spki) {
  const auto outer = firstElement(spki);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return baseWork;
  Elements fields(outer->content);
  const auto algorithm = algorithmOf(fields.next());
  const auto bits = fields.next();
  if (!algorithm || !bits || !bits->is(V_ASN1_BIT_STRING) || bits->content.empty()) return baseWork;
  const auto key = bits->content.subspan(1); // behind the count of unused bits
  if (isRsa(algorithm->nid)) {
    const auto sizes = sizesIn(key);
    const auto n = at(sizes, 0), e = at(sizes, 1);
    // What OpenSSL refuses at once: RFC 8017 has no such bounds.
    const bool refused = n > OPENSSL_RSA_MAX_MODULUS_BITS || (n > OPENSSL_RSA_SMALL_MODULUS_BITS && e > OPENSSL_RSA_MAX_PUBEXP_BITS);
    return baseWork + (refused ? 0 : exponentiation(n, e));
  }
  if (algorithm->nid == NID_dsa) {
    const auto parameters = algorithm->parameters ? sizesIn(algorithm->parameters->whole) : std::vector<std::size_t>();
    return baseWork + 2 * exponentiation(at(parameters, 0), at(parameters, 1));
  }
  if (algorithm->nid != NID_X9_62_id_ecPublicKey || key.empty()) return baseWork + curveWithOwnCode;
  // SEC 1 section 2.3.3: a point is a byte and two coordinates of the curve's size, or one where the byte is 2 or 3.
  const bool compressed = key.front() == 2 || key.front() == 3;
  return baseWork + curveWork((key.size() - 1) * (compressed ? 8 : 4));
}

} // namespace core::openssl
