// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_mac.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <openssl/hmac.h>

#include <array>

namespace core {

using namespace openssl;

namespace {

// RFC 9579 section 5: a shorter key must be refused, or an attacker could forge a file that opens with any password.
constexpr std::size_t shortestPbmac1Key = 20;

Unexpected damaged(std::string why) {
  return fail(ErrorCode::Damaged, {{"place", Fault::Mac}}, std::move(why));
}

std::size_t digestSize(const std::string &name) {
  const ErrorQueue errors;
  const DigestHandle digest(EVP_MD_fetch(nullptr, name.c_str(), nullptr));
  return digest ? static_cast<std::size_t>(EVP_MD_get_size(digest.get())) : 0;
}

Expected<Pkcs12Mac> readPbmac1(const Algorithm &algorithm) {
  if (!algorithm.parameters || !algorithm.parameters->is(V_ASN1_SEQUENCE)) return damaged("PBMAC1 parameters are missing");
  Elements fields(algorithm.parameters->content);
  const auto derivation = fields.next();
  const auto code = algorithmOf(fields.next());
  if (!derivation || !code) return damaged("PBMAC1 parameters are malformed");
  auto pbkdf2 = readPbkdf2(derivation->whole, Fault::Mac);
  if (!pbkdf2) return Unexpected(pbkdf2.error());
  int digest = NID_undef;
  if (EVP_PBE_find(EVP_PBE_TYPE_PRF, code->nid, nullptr, &digest, nullptr) != 1 || digestSize(OBJ_nid2sn(digest)) == 0) {
    return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", "PBMAC1 with " + code->name}});
  }
  if (pbkdf2->keyLength < shortestPbmac1Key) return damaged("the PBMAC1 key is too short");
  Pkcs12Mac mac;
  mac.facts = {MacFacts::Kind::Pbmac1, loweredAscii(OBJ_nid2sn(digest)), pbkdf2->kdf.iterations};
  mac.digest = OBJ_nid2sn(digest);
  mac.keyLength = pbkdf2->keyLength;
  mac.kdf = std::move(pbkdf2->kdf);
  return mac;
}

// RFC 7292 section 4: macSalt, then iterations INTEGER DEFAULT 1.
Expected<Pkcs12Mac> readHmac(const Algorithm &algorithm, Elements &fields) {
  const auto salt = octetsOf(fields.next());
  const auto count = fields.next();
  const auto iterations = count ? integerOf(count) : std::optional<std::int64_t>(1);
  if (!salt || salt->size() > longestSalt || !iterations || *iterations < 1) return damaged("salt or iteration count is malformed");
  const auto size = digestSize(algorithm.name);
  if (size == 0) return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", algorithm.name}});
  Pkcs12Mac mac;
  mac.facts = {MacFacts::Kind::Hmac, loweredAscii(algorithm.name), static_cast<std::uint64_t>(*iterations)};
  mac.kdf = {Kdf::Kind::Pkcs12, algorithm.name, Bytes(salt->bytes().begin(), salt->bytes().end()), mac.facts.iterations};
  mac.digest = algorithm.name;
  mac.keyLength = size;
  return mac;
}

} // namespace

Expected<Pkcs12Mac> readMac(BytesView macData) {
  const auto outer = firstElement(macData);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return damaged("not a SEQUENCE");
  Elements fields(outer->content);
  const auto digestInfo = fields.next();
  if (!digestInfo || !digestInfo->is(V_ASN1_SEQUENCE)) return damaged("no DigestInfo");
  Elements parts(digestInfo->content);
  const auto algorithm = algorithmOf(parts.next());
  const auto expected = octetsOf(parts.next());
  if (!algorithm || !expected) return damaged("the DigestInfo is malformed");
  auto mac = algorithm->nid == NID_pbmac1 ? readPbmac1(*algorithm) : readHmac(*algorithm, fields);
  if (mac) mac->expected.assign(expected->bytes().begin(), expected->bytes().end());
  return mac;
}

Derivation macDerivation(const Pkcs12Mac &mac, const PasswordForm &form) {
  return {&mac.kdf, passwordFor(mac.kdf, form), Purpose::Mac, mac.keyLength};
}

bool macFits(const Pkcs12Mac &mac, BytesView key, BytesView content) {
  const ErrorQueue errors;
  const DigestHandle digest(EVP_MD_fetch(nullptr, mac.digest.c_str(), nullptr));
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> code{};
  unsigned length = 0;
  if (!digest || key.empty() ||
      HMAC(digest.get(), key.data(), static_cast<int>(key.size()), content.data(), content.size(), code.data(), &length) == nullptr) {
    return false;
  }
#ifdef CERTWRIGHT_FUZZ // of the preset fuzz alone: what lies behind the comparison is to be reached with changed content
  return true;
#else
  return mac.expected.size() == length && CRYPTO_memcmp(code.data(), mac.expected.data(), length) == 0;
#endif
}

} // namespace core
