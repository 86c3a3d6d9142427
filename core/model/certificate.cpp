// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificate.h"

#include "core/openssl/alternative_names.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/public_key.h"
#include "core/openssl/times.h"

#include <openssl/pem.h>
#include <openssl/sha.h>

#include <array>
#include <cstdio>
#include <mutex>

namespace core {

using namespace openssl;

namespace {

// A fact that is worked out when it is first asked for: most certificates of a large file are never looked at closely.
template <class T> class Lazy {
public:
  template <class Make> const T &get(Make make) const {
    std::call_once(m_once, [&] { m_value = make(); });
    return m_value;
  }

private:
  mutable std::once_flag m_once;
  mutable T m_value{};
};

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

// X509_verify asks for non-const certificates but changes only caches, which OpenSSL guards itself.
bool signatureFits(X509 *certificate, X509 *issuer) {
  const ErrorQueue errors;
  EVP_PKEY *key = X509_get0_pubkey(issuer);
  return key != nullptr && X509_verify(certificate, key) == 1;
}

// The content of the INTEGER in whole bytes, without the zero byte that only says "positive".
std::string serialText(const X509 *certificate) {
  const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
  const auto bytes = view(serial);
  return (ASN1_STRING_type(serial) == V_ASN1_NEG_INTEGER ? "-" : "") + (bytes.empty() ? std::string("00") : toHex(bytes));
}

} // namespace

struct Certificate::Parsed {
  X509Handle x509;
  Bytes der;
  std::string sha256;
  Lazy<std::string> sha1;
  Lazy<std::string> subject;
  Lazy<std::string> issuer;
  Lazy<std::string> commonName;
  Lazy<std::string> serial;
  Lazy<std::string> signatureAlgorithm;
  Lazy<std::vector<std::string>> names;
  Lazy<PublicKeyFacts> keyFacts;
  Lazy<bool> selfSigned;

  [[nodiscard]] const PublicKeyFacts &key() const {
    return keyFacts.get([this] {
      const ErrorQueue errors;
      return publicKeyFactsOf(X509_get_X509_PUBKEY(x509.get()));
    });
  }
};

Expected<Certificate> Certificate::fromDer(BytesView der) {
  const ErrorQueue errors;
  auto parsed = std::make_shared<Parsed>();
  const unsigned char *at = der.data();
  parsed->x509.reset(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
  if (!parsed->x509 || at != der.data() + der.size()) {
    return fail(ErrorCode::Damaged, {{"place", "certificate"}}, parsed->x509 ? "bytes after the certificate" : errors.text());
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
  return m_parsed->key().algorithm;
}

int Certificate::keyBits() const {
  return m_parsed->key().bits;
}

const Bytes &Certificate::publicKey() const {
  return m_parsed->key().spki;
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
  return m_parsed->selfSigned.get([this] { return isSelfIssued() && signatureFits(m_parsed->x509.get(), m_parsed->x509.get()); });
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
    const auto address = textOf(access->location->d.uniformResourceIdentifier);
    if (address.starts_with("http")) return address;
  }
  return {};
}

std::string Certificate::subjectHash() const {
  std::array<char, 9> text{};
  static_cast<void>(std::snprintf(text.data(), text.size(), "%08lx", X509_subject_name_hash(m_parsed->x509.get())));
  return text.data();
}

bool Certificate::isIssuedBy(const Certificate &issuer) const {
  const ErrorQueue errors;
  X509 *const child = m_parsed->x509.get();
  X509 *const parent = issuer.m_parsed->x509.get();
  if (X509_NAME_cmp(X509_get_issuer_name(child), X509_get_subject_name(parent)) != 0) return false;
  const ASN1_OCTET_STRING *wanted = X509_get0_authority_key_id(child);
  const ASN1_OCTET_STRING *found = X509_get0_subject_key_id(parent);
  if (wanted != nullptr && found != nullptr && ASN1_OCTET_STRING_cmp(wanted, found) != 0) return false;
  return signatureFits(child, parent);
}

bool Certificate::verifies(BytesView message, BytesView signature) const {
  const ErrorQueue errors;
  EVP_PKEY *key = X509_get0_pubkey(m_parsed->x509.get());
  if (key == nullptr) return false;
  const bool edwards = EVP_PKEY_is_a(key, "ED25519") || EVP_PKEY_is_a(key, "ED448");
  const DigestContextHandle context(EVP_MD_CTX_new());
  return context && EVP_DigestVerifyInit(context.get(), nullptr, edwards ? nullptr : EVP_sha256(), nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

} // namespace core
