// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificate.h"

#include "core/base/lazy.h"
#include "core/openssl/alternative_names.h"
#include "core/openssl/ber.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/keyless_context.h"
#include "core/openssl/names.h"
#include "core/openssl/public_key.h"
#include "core/openssl/times.h"

#include <fmt/format.h>
#include <openssl/asn1t.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

#include <array>
#include <cstdio>
#include <map>
#include <mutex>

namespace core {

using namespace openssl;

namespace {

BytesView view(const ASN1_STRING *string) {
  return {ASN1_STRING_get0_data(string), static_cast<std::size_t>(ASN1_STRING_length(string))};
}

bool saysCa(const X509 *certificate, bool selfIssued) {
  const BasicConstraintsHandle constraints(static_cast<BASIC_CONSTRAINTS *>(X509_get_ext_d2i(certificate, NID_basic_constraints, nullptr, nullptr)));
  if (constraints) return constraints->ca != 0;
  return X509_get_version(certificate) == X509_VERSION_1 && selfIssued;
}

bool serverAllowed(const X509 *certificate) {
  const KeyUsageHandle usage(static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
  if (!usage) return true;
  for (int i = 0; i < sk_ASN1_OBJECT_num(usage.get()); ++i) {
    const int purpose = OBJ_obj2nid(sk_ASN1_OBJECT_value(usage.get(), i));
    if (purpose == NID_server_auth || purpose == NID_anyExtendedKeyUsage) return true;
  }
  return false;
}

bool maySignCertificates(const X509 *certificate) {
  constexpr int keyCertSign = 5; // RFC 5280 section 4.2.1.3
  const BitStringHandle usage(static_cast<ASN1_BIT_STRING *>(X509_get_ext_d2i(certificate, NID_key_usage, nullptr, nullptr)));
  return usage && ASN1_BIT_STRING_get_bit(usage.get(), keyCertSign) == 1;
}

bool namesTlsPurpose(const X509 *certificate) {
  const KeyUsageHandle usage(static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
  for (int i = 0; i < sk_ASN1_OBJECT_num(usage.get()); ++i) {
    const int purpose = OBJ_obj2nid(sk_ASN1_OBJECT_value(usage.get(), i));
    if (purpose == NID_server_auth || purpose == NID_client_auth) return true;
  }
  return false;
}

// rest, where it is wanted, becomes what follows the certificate.
X509Handle decoded(BytesView der, OSSL_LIB_CTX *context, BytesView *rest = nullptr) {
  X509 *certificate = X509_new_ex(context, nullptr);
  const unsigned char *at = der.data();
  const bool good = d2i_X509(&certificate, &at, static_cast<long>(der.size())) != nullptr;
  X509Handle owned(certificate); // null where OpenSSL freed it
  if (!good) return nullptr;
  if (rest != nullptr) *rest = der.subspan(static_cast<std::size_t>(at - der.data()));
  return owned;
}

// What X509_verify does (RFC 5280 section 4.1.1.2: both statements of the algorithm agree), for a certificate in a context without algorithms.
// tbs is the signed part as it came.
bool signatureFits(const X509 *certificate, BytesView tbs, EVP_PKEY *issuerKey) {
  const ErrorQueue errors;
  const ASN1_BIT_STRING *signature = nullptr;
  const X509_ALGOR *algorithm = nullptr;
  X509_get0_signature(&signature, &algorithm, certificate);
  if (issuerKey == nullptr || X509_ALGOR_cmp(algorithm, X509_get0_tbs_sigalg(certificate)) != 0) return false;
  const Handle<ASN1_STRING, ASN1_STRING_free> signedPart(ASN1_STRING_type_new(V_ASN1_SEQUENCE));
  return signedPart && ASN1_STRING_set(signedPart.get(), tbs.data(), static_cast<int>(tbs.size())) == 1 &&
         ASN1_item_verify(ASN1_ITEM_rptr(ASN1_SEQUENCE), algorithm, signature, signedPart.get(), issuerKey) == 1;
}

std::optional<Bytes> octetsOf(const ASN1_OCTET_STRING *identifier) {
  if (identifier == nullptr) return std::nullopt;
  const auto octets = view(identifier);
  return Bytes(octets.begin(), octets.end());
}

std::optional<Bytes> authorityKeyIdIn(const X509 *certificate) {
  const ErrorQueue errors;
  const Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free> found(
      static_cast<AUTHORITY_KEYID *>(X509_get_ext_d2i(certificate, NID_authority_key_identifier, nullptr, nullptr)));
  return found ? octetsOf(found->keyid) : std::nullopt;
}

std::optional<Bytes> subjectKeyIdIn(const X509 *certificate) {
  const ErrorQueue errors;
  const OctetStringHandle found(static_cast<ASN1_OCTET_STRING *>(X509_get_ext_d2i(certificate, NID_subject_key_identifier, nullptr, nullptr)));
  return octetsOf(found.get());
}

// The content of the INTEGER in whole bytes, without the zero byte that only says "positive".
std::string serialText(const X509 *certificate) {
  const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
  const auto bytes = view(serial);
  return fmt::format("{}{}", ASN1_STRING_type(serial) == V_ASN1_NEG_INTEGER ? "-" : "", bytes.empty() ? "00" : toHex(bytes));
}

// What is known about the signature of a certificate, by the SHA-256 of the issuer that was tried.
class KnownIssuers {
public:
  std::optional<bool> find(const std::string &sha256) const {
    const std::lock_guard guard(m_mutex);
    const auto found = m_answers.find(sha256);
    return found == m_answers.end() ? std::nullopt : std::optional(found->second);
  }

  void add(const std::string &sha256, bool answer) const {
    const std::lock_guard guard(m_mutex);
    m_answers.emplace(sha256, answer);
  }

private:
  mutable std::mutex m_mutex;
  mutable std::map<std::string, bool> m_answers;
};

} // namespace

struct Certificate::Parsed {
  X509Handle x509; // with its key left as it came
  Bytes der;
  Lazy<X509Handle> whole;
  std::string sha256;
  Lazy<std::string> sha1;
  Lazy<std::string> subject;
  Lazy<std::string> issuer;
  Lazy<std::string> commonName;
  Lazy<std::string> serial;
  Lazy<std::string> signatureAlgorithm;
  Lazy<std::vector<std::string>> names;
  Lazy<PublicKeyFacts> keyFacts;
  Lazy<PkeyHandle> publicKey;
  Lazy<std::optional<Bytes>> authorityKeyId;
  Lazy<std::optional<Bytes>> subjectKeyId;
  Lazy<unsigned long> subjectHash;
  Lazy<unsigned long> issuerHash;
  Lazy<bool> selfSigned;
  KnownIssuers knownIssuers;

  [[nodiscard]] bool isSignedBy(const Parsed &parent) const {
    const auto tbs = Elements(firstElement(der)->content).next(); // both are there: it was decoded
    return signatureFits(x509.get(), tbs->whole, parent.key());
  }

  [[nodiscard]] const std::optional<Bytes> &wantedKeyId() const {
    return authorityKeyId.get([this] { return authorityKeyIdIn(x509.get()); });
  }

  [[nodiscard]] const std::optional<Bytes> &ownKeyId() const {
    return subjectKeyId.get([this] { return subjectKeyIdIn(x509.get()); });
  }

  [[nodiscard]] EVP_PKEY *key() const {
    return publicKey.get([this] { return decodedKey(facts().spki); }).get();
  }

  [[nodiscard]] const PublicKeyFacts &facts() const {
    return keyFacts.get([this] {
      const ErrorQueue errors;
      return publicKeyFactsOf(X509_get_X509_PUBKEY(x509.get()));
    });
  }

  [[nodiscard]] X509 *verifiable() const {
    return whole
        .get([this] {
          const ErrorQueue errors;
          return decoded(der, nullptr);
        })
        .get();
  }
};

Expected<Certificate> Certificate::fromDer(BytesView der) {
  const ErrorQueue errors;
  auto parsed = std::make_shared<Parsed>();
  BytesView rest;
  parsed->x509 = decoded(der, keylessContext(), &rest);
  if (!parsed->x509 || !rest.empty()) {
    return fail(ErrorCode::Damaged, {{"place", Fault::Certificate}}, parsed->x509 ? "bytes after the certificate" : errors.text());
  }
  if (!isTime(X509_get0_notBefore(parsed->x509.get())) || !isTime(X509_get0_notAfter(parsed->x509.get()))) {
    return fail(ErrorCode::Damaged, {{"place", Fault::Validity}}, "a date that cannot be read");
  }
  parsed->der.assign(der.begin(), der.end());
  parsed->sha256 = toHex(core::sha256(der));
  return Certificate(std::move(parsed));
}

const Bytes &Certificate::der() const {
  return m_parsed->der;
}

std::string Certificate::pem() const {
  const BioHandle out(BIO_new(BIO_s_mem()));
  PEM_write_bio(out.get(), PEM_STRING_X509, "", m_parsed->der.data(), static_cast<long>(m_parsed->der.size()));
  char *text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

const std::string &Certificate::sha1() const {
  return m_parsed->sha1.get([this] {
    std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest{};
    SHA1(der().data(), der().size(), digest.data());
    return toHex(digest);
  });
}

const std::string &Certificate::sha256() const {
  return m_parsed->sha256;
}

const std::string &Certificate::subject() const {
  return m_parsed->subject.get([this] { return distinguishedName(X509_get_subject_name(m_parsed->x509.get())); });
}

const std::string &Certificate::issuer() const {
  return m_parsed->issuer.get([this] { return distinguishedName(X509_get_issuer_name(m_parsed->x509.get())); });
}

const std::string &Certificate::commonName() const {
  return m_parsed->commonName.get([this] { return openssl::commonName(X509_get_subject_name(m_parsed->x509.get())); });
}

const std::string &Certificate::serial() const {
  return m_parsed->serial.get([this] { return serialText(m_parsed->x509.get()); });
}

const std::vector<std::string> &Certificate::names() const {
  return m_parsed->names.get([this] {
    const ErrorQueue errors;
    const GeneralNamesHandle all(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(m_parsed->x509.get(), NID_subject_alt_name, nullptr, nullptr)));
    return alternativeNames(all.get());
  });
}

Time Certificate::notBefore() const {
  return timeOf(X509_get0_notBefore(m_parsed->x509.get()));
}

Time Certificate::notAfter() const {
  return timeOf(X509_get0_notAfter(m_parsed->x509.get()));
}

const std::string &Certificate::keyAlgorithm() const {
  return m_parsed->facts().algorithm;
}

int Certificate::keyBits() const {
  const EVP_PKEY *const key = m_parsed->key();
  return key == nullptr ? 0 : openssl::keyBits(key);
}

X509 *Certificate::handle() const {
  return m_parsed->verifiable();
}

X509 *Certificate::parsed() const {
  return m_parsed->x509.get();
}

const Bytes &Certificate::publicKey() const {
  return m_parsed->facts().spki;
}

const std::string &Certificate::signatureAlgorithm() const {
  return m_parsed->signatureAlgorithm.get([this] {
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, m_parsed->x509.get());
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return longName(object);
  });
}

bool Certificate::isCa() const {
  const ErrorQueue errors;
  return saysCa(m_parsed->x509.get(), isSelfIssued());
}

bool Certificate::isSelfIssued() const {
  return X509_NAME_cmp(X509_get_subject_name(m_parsed->x509.get()), X509_get_issuer_name(m_parsed->x509.get())) == 0;
}

bool Certificate::isSelfSigned() const {
  return m_parsed->selfSigned.get([this] { return isSelfIssued() && m_parsed->isSignedBy(*m_parsed); });
}

std::string Certificate::firstName() const {
  if (!names().empty()) return names().front();
  const ErrorQueue errors;
  const GeneralNamesHandle all(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(m_parsed->x509.get(), NID_subject_alt_name, nullptr, nullptr)));
  return firstOtherName(all.get());
}

std::string Certificate::title() const {
  if (!subject().empty()) return subject();
  const auto name = firstName();
  return name.empty() ? "serial " + serial() : name;
}

bool Certificate::signsOnly() const {
  const ErrorQueue errors;
  return maySignCertificates(m_parsed->x509.get()) && !namesTlsPurpose(m_parsed->x509.get());
}

std::string Certificate::signatureDigest() const {
  const ErrorQueue errors;
  int digest = NID_undef;
  if (X509_get_signature_info(handle(), &digest, nullptr, nullptr, nullptr) != 1 || digest == NID_undef) return {};
  return OBJ_nid2sn(digest);
}

bool Certificate::allowsServer() const {
  const ErrorQueue errors;
  return serverAllowed(m_parsed->x509.get());
}

std::string Certificate::issuerAddress() const {
  const ErrorQueue errors;
  const InformationAccessHandle all(static_cast<AUTHORITY_INFO_ACCESS *>(X509_get_ext_d2i(m_parsed->x509.get(), NID_info_access, nullptr, nullptr)));
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(all.get()); ++i) {
    const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(all.get(), i);
    if (OBJ_obj2nid(access->method) != NID_ad_ca_issuers || access->location->type != GEN_URI) continue;
    auto address = textOf(access->location->d.uniformResourceIdentifier);
    if (address.starts_with("http")) return address;
  }
  return {};
}

unsigned long Certificate::subjectNameHash() const {
  return m_parsed->subjectHash.get([this] { return X509_NAME_hash_ex(X509_get_subject_name(m_parsed->x509.get()), nullptr, nullptr, nullptr); });
}

unsigned long Certificate::issuerNameHash() const {
  return m_parsed->issuerHash.get([this] { return X509_NAME_hash_ex(X509_get_issuer_name(m_parsed->x509.get()), nullptr, nullptr, nullptr); });
}

std::string Certificate::subjectHash() const {
  std::array<char, 9> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%08lx", subjectNameHash()));
  return text.data();
}

bool Certificate::namesIssuer(const Certificate &issuer) const {
  const X509 *const child = m_parsed->x509.get();
  const X509 *const parent = issuer.m_parsed->x509.get();
  if (X509_NAME_cmp(X509_get_issuer_name(child), X509_get_subject_name(parent)) != 0) return false;
  return !m_parsed->wantedKeyId() || !issuer.m_parsed->ownKeyId() || namesKeyOf(issuer);
}

bool Certificate::namesKeyOf(const Certificate &issuer) const {
  return m_parsed->wantedKeyId() && m_parsed->wantedKeyId() == issuer.m_parsed->ownKeyId();
}

bool Certificate::hasIssuerOf(const Certificate &other) const {
  if (X509_NAME_cmp(X509_get_issuer_name(m_parsed->x509.get()), X509_get_issuer_name(other.m_parsed->x509.get())) != 0) return false;
  const auto &ours = m_parsed->wantedKeyId(), &theirs = other.m_parsed->wantedKeyId();
  return !ours || !theirs || ours == theirs;
}

bool Certificate::isIssuedBy(const Certificate &issuer) const {
  if (!namesIssuer(issuer)) return false;
  if (const auto known = knownIssuedBy(issuer)) return *known;
  const bool answer = m_parsed->isSignedBy(*issuer.m_parsed);
  m_parsed->knownIssuers.add(issuer.sha256(), answer);
  return answer;
}

std::optional<bool> Certificate::knownIssuedBy(const Certificate &issuer) const {
  return m_parsed->knownIssuers.find(issuer.sha256());
}

bool Certificate::hasUsableKey() const {
  return m_parsed->key() != nullptr;
}

bool Certificate::verifies(BytesView message, BytesView signature) const {
  const ErrorQueue errors;
  EVP_PKEY *const key = m_parsed->key();
  if (key == nullptr) return false;
  const bool edwards = EVP_PKEY_is_a(key, "ED25519") || EVP_PKEY_is_a(key, "ED448");
  const DigestContextHandle context(EVP_MD_CTX_new());
  return context && EVP_DigestVerifyInit(context.get(), nullptr, edwards ? nullptr : EVP_sha256(), nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

} // namespace core
