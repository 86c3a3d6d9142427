// SPDX-License-Identifier: Apache-2.0
#include "core/model/private_key.h"

#include "core/base/lazy.h"
#include "core/openssl/ber.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/key_work.h"
#include "core/openssl/names.h"
#include "core/openssl/public_key.h"
#include "core/openssl/rsa_halves.h"
#include "core/openssl/rsa_key.h"

#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace core {

using namespace openssl;

struct PrivateKey::Held {
  PkeyHandle key; // null: of a kind that is not decoded, and kept as it came
  Secret encoded;
  std::string algorithm;
  Lazy<Bytes> publicKey;
};

namespace {

bool isEdwards(const EVP_PKEY *key) {
  return EVP_PKEY_is_a(key, "ED25519") || EVP_PKEY_is_a(key, "ED448");
}

void appendSequenceHeader(Secret &out, std::size_t length) {
  std::array<std::uint8_t, 2 + sizeof(length)> header{V_ASN1_SEQUENCE | V_ASN1_CONSTRUCTED};
  std::size_t used = 1;
  if (length < 0x80) {
    header[used++] = static_cast<std::uint8_t>(length);
  } else {
    std::size_t octets = 0;
    for (auto rest = length; rest != 0; rest >>= 8U) ++octets;
    header[used++] = static_cast<std::uint8_t>(0x80U | octets);
    for (; octets > 0; --octets) header[used++] = static_cast<std::uint8_t>(length >> (8U * (octets - 1)));
  }
  out.append(BytesView(header).first(used));
}

// RFC 5958: version 2 adds "publicKey [1]", and attributes may stand before it. OpenSSL 3.0 reads version 1 alone, so
// only version, algorithm and key are kept. Anything that does not look like that is left to OpenSSL to refuse.
Secret withoutPublicKey(BytesView der) {
  const auto outer = firstElement(der);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return Secret(der);
  Elements fields(outer->content);
  const auto version = fields.next();
  const auto algorithm = fields.next();
  const auto key = fields.next();
  if (!version || !version->is(V_ASN1_INTEGER) || !algorithm || !key || !key->is(V_ASN1_OCTET_STRING)) return Secret(der);
  constexpr std::array<std::uint8_t, 3> versionOne{V_ASN1_INTEGER, 1, 0};
  Secret stripped;
  const auto length = versionOne.size() + algorithm->whole.size() + key->whole.size();
  appendSequenceHeader(stripped, length);
  stripped.append(versionOne);
  stripped.append(algorithm->whole);
  stripped.append(key->whole);
  return stripped;
}

RsaKey rsaKeyIn(const PKCS8_PRIV_KEY_INFO *info) {
  const ASN1_OBJECT *algorithm = nullptr;
  const unsigned char *bytes = nullptr;
  int length = 0;
  PKCS8_pkey_get0(&algorithm, &bytes, &length, nullptr, info);
  if (OBJ_obj2nid(algorithm) != NID_rsaEncryption) return {};
  return rsaKeyFrom({bytes, static_cast<std::size_t>(length)});
}

// Tells a key of a kind that OpenSSL does not know from one that is broken.
bool isKnownKind(const PKCS8_PRIV_KEY_INFO *info) {
  const ASN1_OBJECT *algorithm = nullptr;
  const X509_ALGOR *identifier = nullptr;
  PKCS8_pkey_get0(&algorithm, nullptr, nullptr, &identifier, info);
  const int nid = OBJ_obj2nid(algorithm);
  if (EVP_PKEY_asn1_find(nullptr, nid) == nullptr) return false;
  int type = 0;
  const void *parameters = nullptr;
  X509_ALGOR_get0(nullptr, &type, &parameters, identifier);
  if (nid != NID_X9_62_id_ecPublicKey || type != V_ASN1_OBJECT) return true;
  const Handle<EC_GROUP, EC_GROUP_free> curve(EC_GROUP_new_by_curve_name(OBJ_obj2nid(static_cast<const ASN1_OBJECT *>(parameters))));
  return curve != nullptr;
}

std::string algorithmOf(const PKCS8_PRIV_KEY_INFO *info, const EVP_PKEY *key) {
  const ASN1_OBJECT *algorithm = nullptr;
  PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info);
  return key != nullptr && EVP_PKEY_is_a(key, "SM2") ? "SM2" : keyAlgorithmName(algorithm);
}

// The public half stands beside the private one in these, and it alone would decide what the key fits.
bool halvesBelongTogether(EVP_PKEY *key) {
  if (EVP_PKEY_is_a(key, "RSA") || EVP_PKEY_is_a(key, "RSA-PSS")) return rsaHalvesFit(key);
  if (!EVP_PKEY_is_a(key, "EC") && !EVP_PKEY_is_a(key, "DSA")) return true;
  const Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new(key, nullptr));
  return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

// Whether OpenSSL may decode a key: it takes a long time over numbers that can't be right.
Expected<void> checkDecodable(BytesView der) {
  if (auto checked = checkKeySize(der); !checked) return checked;
  const auto size = privateKeySizeOf(der);
  if (!size.isSane) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, "a number is longer than the modulus, or there are too many primes");
  if (!size.hasCurve) return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", Fault::CurveSpelledOut}});
  return {};
}

bool isDiffieHellman(int algorithm) {
  return algorithm == NID_dhKeyAgreement || algorithm == NID_dhpublicnumber;
}

// A Diffie-Hellman key signs nothing, and OpenSSL computes its public half while decoding it, by an exponentiation of any size. Keys of usual
// sizes are decoded, to find their certificates; a larger one stays closed.
bool staysClosed(const PrivateKeySize &size) {
  constexpr std::size_t largest = 4096;
  return isDiffieHellman(size.algorithm) && size.bits > largest;
}

} // namespace

PrivateKey::PrivateKey(std::unique_ptr<Held> held) : m_held(std::move(held)) {}
PrivateKey::PrivateKey(PrivateKey &&) noexcept = default;
PrivateKey &PrivateKey::operator=(PrivateKey &&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Expected<PrivateKey> PrivateKey::fromPkcs8(BytesView der) {
  const ErrorQueue errors;
  if (auto checked = checkDecodable(der); !checked) return Unexpected(checked.error());
  const Secret readable = withoutPublicKey(der);
  const unsigned char *at = readable.bytes().data();
  const Pkcs8Handle info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(readable.size())));
  if (!info) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, errors.text());
  auto held = std::make_unique<Held>();
  held->algorithm = algorithmOf(info.get(), nullptr);
  if (staysClosed(privateKeySizeOf(der))) {
    held->encoded = Secret(der);
    return PrivateKey(std::move(held));
  }
  auto rsa = rsaKeyIn(info.get());
  const bool isOurs = rsa.key != nullptr;
  held->key = isOurs ? std::move(rsa.key) : PkeyHandle(EVP_PKCS82PKEY(info.get()));
  if (!held->key) {
    if (!isKnownKind(info.get())) return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", held->algorithm}}, errors.text());
    return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, errors.text());
  }
  held->algorithm = algorithmOf(info.get(), held->key.get());
  if (!rsa.publicKey.empty()) held->publicKey.set(std::move(rsa.publicKey));
  const bool fits = isOurs ? rsa.halvesFit : halvesBelongTogether(held->key.get());
  if (!fits) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, "its public half is another's: " + errors.text());
  return PrivateKey(std::move(held));
}

// In PKCS#8 a SEQUENCE, the algorithm, follows the version; an INTEGER or OCTET STRING does in the older forms.
Expected<PrivateKey> PrivateKey::fromDer(BytesView der) {
  const auto outer = firstElement(der);
  Elements fields(outer ? outer->content : BytesView());
  fields.next();
  const auto second = fields.next();
  if (!second || second->is(V_ASN1_SEQUENCE)) return fromPkcs8(der);
  const ErrorQueue errors;
  if (auto checked = checkDecodable(der); !checked) return Unexpected(checked.error());
  const unsigned char *at = der.data();
  const PkeyHandle key(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
  const Pkcs8Handle info(key ? EVP_PKEY2PKCS8(key.get()) : nullptr);
  unsigned char *bytes = nullptr;
  const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &bytes) : 0;
  if (length <= 0) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, errors.text());
  const Secret pkcs8(BytesView(bytes, static_cast<std::size_t>(length)));
  OPENSSL_clear_free(bytes, static_cast<std::size_t>(length));
  return fromPkcs8(pkcs8.bytes());
}

Expected<PrivateKey> PrivateKey::fromPem(BytesView pem) {
  const ErrorQueue errors;
  const BioHandle in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  char *name = nullptr;
  char *header = nullptr;
  unsigned char *data = nullptr;
  long length = 0;
  if (!in || PEM_read_bio(in.get(), &name, &header, &data, &length) != 1) {
    return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, errors.text());
  }
  const bool isPkcs8 = std::string_view(name) == PEM_STRING_PKCS8INF;
  const Secret der(BytesView(data, static_cast<std::size_t>(length)));
  OPENSSL_free(name);
  OPENSSL_free(header);
  OPENSSL_clear_free(data, static_cast<std::size_t>(length));
  if (!isPkcs8) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, "not labelled PRIVATE KEY");
  return fromPkcs8(der.bytes());
}

const std::string &PrivateKey::algorithm() const {
  return m_held->algorithm;
}

int PrivateKey::bits() const {
  return m_held->key ? keyBits(m_held->key.get()) : 0;
}

const Bytes &PrivateKey::publicKey() const {
  return m_held->publicKey.get([this] {
    const ErrorQueue errors;
    if (!m_held->key) return Bytes();
    unsigned char *spki = nullptr;
    const int length = i2d_PUBKEY(m_held->key.get(), &spki);
    Bytes encoded(spki, spki + std::max(length, 0));
    OPENSSL_free(spki);
    return encoded;
  });
}

bool PrivateKey::matches(const Certificate &certificate) const {
  return isSamePublicKey(publicKey(), certificate.publicKey());
}

Secret PrivateKey::toPem() const {
  const ErrorQueue errors;
  if (!m_held->key) return {};
  // A memory BIO grows and frees its buffer through OPENSSL_clear_free, and so do the PEM writers theirs.
  const BioHandle out(BIO_new(BIO_s_secmem()));
  if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), m_held->key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) return {};
  char *text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return Secret(std::string_view(text, static_cast<std::size_t>(length)));
}

Secret PrivateKey::toPkcs8() const {
  const ErrorQueue errors;
  if (!m_held->key) return m_held->encoded.copy();
  const Pkcs8Handle info(EVP_PKEY2PKCS8(m_held->key.get()));
  unsigned char *der = nullptr;
  const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : 0;
  if (length <= 0) return {};
  Secret encoded(BytesView(der, static_cast<std::size_t>(length)));
  OPENSSL_clear_free(der, static_cast<std::size_t>(length));
  return encoded;
}

Expected<Bytes> PrivateKey::sign(BytesView message) const {
  const ErrorQueue errors;
  if (!m_held->key) return fail(ErrorCode::Internal, {}, "a key that is not decoded signs nothing");
  const EVP_MD *digest = isEdwards(m_held->key.get()) ? nullptr : EVP_sha256();
  const DigestContextHandle context(EVP_MD_CTX_new());
  std::size_t length = 0;
  if (!context || EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, m_held->key.get()) != 1 ||
      EVP_DigestSign(context.get(), nullptr, &length, message.data(), message.size()) != 1) {
    return fail(ErrorCode::Internal, {}, "signing: " + errors.text());
  }
  Bytes signature(length);
  if (EVP_DigestSign(context.get(), signature.data(), &length, message.data(), message.size()) != 1) {
    return fail(ErrorCode::Internal, {}, "signing: " + errors.text());
  }
  signature.resize(length);
  return signature;
}

Expected<void> checkKeySize(BytesView der) {
  const auto size = privateKeySizeOf(der);
  const bool isDsa = size.algorithm == NID_dsa;
  if (isDiffieHellman(size.algorithm)) return {};
  const std::size_t maximum = isDsa ? OPENSSL_DSA_MAX_MODULUS_BITS : OPENSSL_RSA_MAX_MODULUS_BITS;
  if (size.bits <= maximum) return {};
  return fail(ErrorCode::LimitHit, {{"limit", isDsa ? Fault::DsaKeySize : Fault::RsaKeySize},
                                    {"value", {Fault::BitCount, std::to_string(size.bits)}},
                                    {"maximum", {Fault::BitCount, std::to_string(maximum)}}});
}

} // namespace core
