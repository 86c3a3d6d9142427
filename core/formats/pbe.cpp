// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pbe.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <limits>
#include <optional>

namespace core {

using namespace openssl;

namespace {

constexpr std::int64_t longestKey = 1024;
constexpr auto most = std::numeric_limits<std::uint64_t>::max();

// a·b, or the largest number where that is more.
std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b > most / a ? most : a * b;
}

Unexpected damaged(const Value &place, std::string why) {
  return fail(ErrorCode::Damaged, {{"place", place}}, std::move(why));
}

Unexpected unsupported(const std::string &algorithm) {
  return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", algorithm}});
}

Bytes plainBytes(const Secret &octets) {
  return {octets.bytes().begin(), octets.bytes().end()};
}

// Whether the default context can compute a digest; a name alone says little (GOST has names).
bool hasDigest(const std::string &name) {
  const ErrorQueue errors;
  return DigestHandle(EVP_MD_fetch(nullptr, name.c_str(), nullptr)) != nullptr;
}

// The six schemes of RFC 7292 appendix C and those of PKCS#5 1.5 (RFC 8018 appendix A.3) that were ever written into files.
struct OldScheme {
  int nid;
  const char *name;
  const char *cipher;
  bool ownContext;
  Kdf::Kind kind;
  const char *digest;
  std::size_t keyLength;
  std::size_t ivLength;
  std::uint64_t rc2Bits;
};

constexpr OldScheme oldSchemes[] = {
    {NID_pbe_WithSHA1And128BitRC4, "pbe-sha1-rc4-128", "RC4", true, Kdf::Kind::Pkcs12, "SHA1", 16, 0, 0},
    {NID_pbe_WithSHA1And40BitRC4, "pbe-sha1-rc4-40", "RC4", true, Kdf::Kind::Pkcs12, "SHA1", 5, 0, 0},
    {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, "pbe-sha1-3des", "DES-EDE3-CBC", false, Kdf::Kind::Pkcs12, "SHA1", 24, 8, 0},
    {NID_pbe_WithSHA1And2_Key_TripleDES_CBC, "pbe-sha1-3des-2key", "DES-EDE-CBC", false, Kdf::Kind::Pkcs12, "SHA1", 16, 8, 0},
    {NID_pbe_WithSHA1And128BitRC2_CBC, "pbe-sha1-rc2-128", "RC2-CBC", true, Kdf::Kind::Pkcs12, "SHA1", 16, 8, 128},
    {NID_pbe_WithSHA1And40BitRC2_CBC, "pbe-sha1-rc2-40", "RC2-CBC", true, Kdf::Kind::Pkcs12, "SHA1", 5, 8, 40},
    {NID_pbeWithMD5AndDES_CBC, "pbe-md5-des", "DES-CBC", true, Kdf::Kind::Pbkdf1, "MD5", 8, 8, 0},
    {NID_pbeWithSHA1AndDES_CBC, "pbe-sha1-des", "DES-CBC", true, Kdf::Kind::Pbkdf1, "SHA1", 8, 8, 0},
};

// Salt and iteration count, in this order, begin the parameters of every scheme.
std::optional<Kdf> readSaltAndCount(Elements &fields, Kdf::Kind kind, std::string digest) {
  const auto salt = octetsOf(fields.next());
  const auto iterations = integerOf(fields.next());
  if (!salt || salt->size() > longestSalt || !iterations || *iterations < 1) return std::nullopt;
  return Kdf{kind, std::move(digest), plainBytes(*salt), static_cast<std::uint64_t>(*iterations)};
}

Expected<Scheme> readOldScheme(const OldScheme &row, const Algorithm &algorithm, const Value &place) {
  if (!algorithm.parameters || !algorithm.parameters->is(V_ASN1_SEQUENCE)) return damaged(place, "parameters are missing");
  Elements fields(algorithm.parameters->content);
  auto kdf = readSaltAndCount(fields, row.kind, row.digest);
  if (!kdf) return damaged(place, "salt or iteration count is malformed");
  Scheme scheme;
  scheme.name = row.name;
  scheme.cipher = row.cipher;
  scheme.legacy = true;
  scheme.ownContext = row.ownContext;
  scheme.kdf = std::move(*kdf);
  scheme.keyLength = row.keyLength;
  scheme.ivLength = row.ivLength;
  scheme.rc2Bits = row.rc2Bits;
  return scheme;
}

// RFC 8018 appendix B.2.3: small versions stand for the key bits through a table, larger ones are the bits.
std::optional<std::uint64_t> rc2BitsOf(std::int64_t version) {
  if (version == 160) return 40;
  if (version == 120) return 64;
  if (version == 58) return 128;
  if (version >= 256 && version <= 1024) return static_cast<std::uint64_t>(version);
  return std::nullopt;
}

// The parameters of a cipher: the IV alone, or (RC2) version and IV, or (CAST5) IV and key length.
bool readCipherParameters(const Algorithm &cipher, Scheme &scheme) {
  if (auto iv = octetsOf(cipher.parameters)) {
    scheme.iv = plainBytes(*iv);
    return cipher.nid != NID_rc2_cbc;
  }
  if (!cipher.parameters || !cipher.parameters->is(V_ASN1_SEQUENCE)) return false;
  Elements fields(cipher.parameters->content);
  auto first = fields.next();
  if (cipher.nid == NID_rc2_cbc) {
    const auto version = integerOf(first);
    const auto bits = version ? rc2BitsOf(*version) : std::nullopt;
    if (!bits) return false;
    scheme.rc2Bits = *bits;
    scheme.keyLength = static_cast<std::size_t>(*bits / 8);
    first = fields.next();
  }
  const auto iv = octetsOf(first);
  if (!iv) return false;
  scheme.iv = plainBytes(*iv);
  if (cipher.nid == NID_cast5_cbc) {
    const auto bits = integerOf(fields.next());
    if (!bits || *bits < 40 || *bits > 128) return false;
    scheme.keyLength = static_cast<std::size_t>(*bits / 8);
  }
  return true;
}

bool needsOwnContext(int cipher) {
  return cipher == NID_rc2_cbc || cipher == NID_cast5_cbc || cipher == NID_des_cbc || cipher == NID_idea_cbc || cipher == NID_seed_cbc ||
         cipher == NID_bf_cbc;
}

// scrypt-params (RFC 7914 section 7.1): salt, costParameter, blockSize, parallelizationParameter, keyLength OPTIONAL.
Expected<Pbkdf2> readScrypt(const Algorithm &algorithm, const Value &place) {
  if (!algorithm.parameters || !algorithm.parameters->is(V_ASN1_SEQUENCE)) return damaged(place, "scrypt parameters are missing");
  Elements fields(algorithm.parameters->content);
  auto kdf = readSaltAndCount(fields, Kdf::Kind::Scrypt, "SHA256");
  const auto blockSize = integerOf(fields.next());
  const auto parallelism = integerOf(fields.next());
  const auto length = fields.next();
  const bool powerOfTwo = kdf && kdf->iterations > 1 && (kdf->iterations & (kdf->iterations - 1)) == 0;
  if (!powerOfTwo || !blockSize || *blockSize < 1 || !parallelism || *parallelism < 1) return damaged(place, "scrypt parameters are malformed");
  // RFC 7914 section 2: N is less than 2^(128 * r / 8).
  if (*blockSize < 4 && kdf->iterations >> (16U * static_cast<unsigned>(*blockSize)) != 0) return damaged(place, "scrypt's N is too large for its r");
  kdf->blockSize = static_cast<std::uint64_t>(*blockSize);
  kdf->parallelism = static_cast<std::uint64_t>(*parallelism);
  const auto keyLength = integerOf(length).value_or(0);
  if (keyLength < 0 || keyLength > longestKey) return damaged(place, "the key length is malformed");
  return Pbkdf2{std::move(*kdf), static_cast<std::size_t>(keyLength)};
}

Expected<Pbkdf2> readKdf(BytesView algorithmIdentifier, const Value &place) {
  const auto algorithm = algorithmOf(firstElement(algorithmIdentifier));
  return algorithm && algorithm->nid == NID_id_scrypt ? readScrypt(*algorithm, place) : readPbkdf2(algorithmIdentifier, place);
}

Expected<Scheme> readPbes2(const Algorithm &algorithm, const Value &place) {
  if (!algorithm.parameters || !algorithm.parameters->is(V_ASN1_SEQUENCE)) return damaged(place, "parameters are missing");
  Elements fields(algorithm.parameters->content);
  const auto kdfElement = fields.next();
  const auto cipher = algorithmOf(fields.next());
  if (!kdfElement || !cipher) return damaged(place, "PBES2 parameters are malformed");
  auto derivation = readKdf(kdfElement->whole, place);
  if (!derivation) return Unexpected(derivation.error());

  auto scheme = cbcScheme(cipher->nid);
  if (!scheme) return unsupported(cipher->name);
  const auto ivLength = scheme->iv.size();
  scheme->kdf = std::move(derivation->kdf);
  const auto made = scheme->kdf.kind == Kdf::Kind::Scrypt ? std::string("scrypt") : "pbkdf2-hmac-" + loweredAscii(scheme->kdf.digest);
  scheme->name = "pbes2/" + loweredAscii(cipher->name) + "/" + made;
  if (!readCipherParameters(*cipher, *scheme)) return damaged(place, "cipher parameters are malformed");
  if (scheme->iv.size() != ivLength) return damaged(place, "the IV has another length");
  if (scheme->rc2Bits != 0 && derivation->keyLength != 0) scheme->keyLength = derivation->keyLength;
  if (derivation->keyLength != 0 && derivation->keyLength != scheme->keyLength) return damaged(place, "key lengths differ");
  return std::move(*scheme);
}

} // namespace

std::uint64_t workOf(const Kdf &kdf) {
  if (kdf.kind != Kdf::Kind::Scrypt) return kdf.iterations;
  constexpr std::uint64_t mixing = 16, around = 40;
  const auto once = kdf.iterations > most / mixing - around ? most : mixing * kdf.iterations + around;
  return product(product(once, kdf.blockSize), kdf.parallelism);
}

std::uint64_t memoryOf(const Kdf &kdf) {
  if (kdf.kind != Kdf::Kind::Scrypt) return 0;
  constexpr std::uint64_t block = 128;
  const auto blocks = kdf.iterations > most - kdf.parallelism ? most : kdf.iterations + kdf.parallelism;
  return product(product(block, kdf.blockSize), blocks);
}

std::uint64_t workOf(std::span<const Kdf> kdfs) {
  std::uint64_t sum = 0;
  for (const auto &kdf : kdfs) {
    const auto work = workOf(kdf);
    sum = work > most - sum ? most : sum + work;
  }
  return sum;
}

std::optional<Scheme> cbcScheme(int cipher) {
  const EVP_CIPHER *known = EVP_get_cipherbynid(cipher);
  if (known == nullptr || EVP_CIPHER_get_mode(known) != EVP_CIPH_CBC_MODE) return std::nullopt;
  Scheme scheme;
  scheme.cipher = OBJ_nid2sn(cipher);
  scheme.ownContext = needsOwnContext(cipher);
  scheme.legacy = scheme.ownContext;
  scheme.keyLength = static_cast<std::size_t>(EVP_CIPHER_get_key_length(known));
  scheme.iv.resize(static_cast<std::size_t>(EVP_CIPHER_get_iv_length(known)));
  return scheme;
}

Expected<Pbkdf2> readPbkdf2(BytesView algorithmIdentifier, const Value &place) {
  const auto algorithm = algorithmOf(firstElement(algorithmIdentifier));
  if (!algorithm) return damaged(place, "the key derivation is malformed");
  if (algorithm->nid != NID_id_pbkdf2) return unsupported(algorithm->name);
  if (!algorithm->parameters || !algorithm->parameters->is(V_ASN1_SEQUENCE)) return damaged(place, "PBKDF2 parameters are missing");
  Elements fields(algorithm->parameters->content);
  auto kdf = readSaltAndCount(fields, Kdf::Kind::Pbkdf2, "SHA1"); // prf DEFAULT hmacWithSHA1
  if (!kdf) return damaged(place, "salt or iteration count is malformed");
  Pbkdf2 pbkdf2{std::move(*kdf)};
  auto next = fields.next();
  if (const auto length = integerOf(next)) {
    if (*length < 1 || *length > longestKey) return damaged(place, "the key length is malformed");
    pbkdf2.keyLength = static_cast<std::size_t>(*length);
    next = fields.next();
  }
  if (const auto prf = algorithmOf(next)) {
    int digest = NID_undef;
    if (EVP_PBE_find(EVP_PBE_TYPE_PRF, prf->nid, nullptr, &digest, nullptr) != 1 || !hasDigest(OBJ_nid2sn(digest))) return unsupported(prf->name);
    pbkdf2.kdf.digest = OBJ_nid2sn(digest);
  }
  return pbkdf2;
}

Expected<Scheme> readScheme(BytesView algorithmIdentifier, const Value &place) {
  const auto algorithm = algorithmOf(firstElement(algorithmIdentifier));
  if (!algorithm) return damaged(place, "the algorithm is malformed");
  if (algorithm->nid == NID_pbes2) return readPbes2(*algorithm, place);
  for (const auto &row : oldSchemes) {
    if (row.nid == algorithm->nid) return readOldScheme(row, *algorithm, place);
  }
  return unsupported(algorithm->name);
}

} // namespace core
