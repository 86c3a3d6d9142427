// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificate_request.h"

#include "core/base/bytes.h"
#include "core/model/host_name.h"
#include "core/model/requested_names.h"
#include "core/openssl/alternative_names.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/public_key.h"
#include "core/openssl/subject.h"

#include <openssl/pem.h>

#include <algorithm>

namespace core {

using namespace openssl;

struct CertificateRequest::Parsed {
  Bytes der;
  std::string sha256, subject, commonName;
  std::vector<std::string> names;
  PublicKeyFacts key;
  int keyBits = 0;
};

namespace {

using ExtensionsHandle =
    Handle<STACK_OF(X509_EXTENSION), [](STACK_OF(X509_EXTENSION) * all) { sk_X509_EXTENSION_pop_free(all, X509_EXTENSION_free); }>;

std::vector<std::string> namesIn(X509_REQ *request) {
  const ExtensionsHandle extensions(X509_REQ_get_extensions(request));
  const GeneralNamesHandle all(static_cast<GENERAL_NAMES *>(X509V3_get_d2i(extensions.get(), NID_subject_alt_name, nullptr, nullptr)));
  return alternativeNames(all.get());
}

Unexpected unusable(const std::string &name, const std::string &what) {
  return fail(ErrorCode::Usage, {{"what", what}, {"part", "name"}, {"name", name}});
}

bool looksLikeAddress(const std::string &name) {
  return name.find(':') != std::string::npos || name.find_first_not_of("0123456789.") == std::string::npos;
}

Expected<GeneralNameHandle> generalNameOf(const std::string &text) {
  GeneralNameHandle name(GENERAL_NAME_new());
  if (looksLikeAddress(text)) {
    ASN1_OCTET_STRING *const address = a2i_IPADDRESS(text.c_str());
    if (address == nullptr) return unusable(text, text + " is not an address.");
    GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address);
    return name;
  }
  const auto written = hostNameOf(text);
  if (!written) return unusable(text, text + " is not a host name.");
  ASN1_IA5STRING *const host = ASN1_IA5STRING_new();
  ASN1_STRING_set(host, written->data(), static_cast<int>(written->size()));
  GENERAL_NAME_set0_value(name.get(), GEN_DNS, host);
  return name;
}

Expected<GeneralNamesHandle> generalNamesOf(const std::vector<std::string> &names) {
  GeneralNamesHandle all(GENERAL_NAMES_new());
  for (const auto &text : names) {
    auto name = generalNameOf(text);
    if (!name) return Unexpected(name.error());
    sk_GENERAL_NAME_push(all.get(), name->release());
  }
  return all;
}

bool add(STACK_OF(X509_EXTENSION) * extensions, int nid, const char *value) {
  X509_EXTENSION *const extension = X509V3_EXT_nconf_nid(nullptr, nullptr, nid, value);
  return extension != nullptr && sk_X509_EXTENSION_push(extensions, extension) > 0;
}

// What a TLS server's certificate is used for; RFC 5280 sections 4.2.1.3, 4.2.1.6 and 4.2.1.12.
bool addExtensions(X509_REQ *request, GENERAL_NAMES *names, const PrivateKey &key) {
  const ExtensionsHandle extensions(sk_X509_EXTENSION_new_null());
  if (sk_GENERAL_NAME_num(names) > 0) {
    X509_EXTENSION *const alternative = X509V3_EXT_i2d(NID_subject_alt_name, 0, names);
    if (alternative == nullptr || sk_X509_EXTENSION_push(extensions.get(), alternative) <= 0) return false;
  }
  const char *const usage = key.algorithm() == "RSA" ? "critical,digitalSignature,keyEncipherment" : "critical,digitalSignature";
  return add(extensions.get(), NID_key_usage, usage) && add(extensions.get(), NID_ext_key_usage, "serverAuth") &&
         X509_REQ_add_extensions(request, extensions.get()) == 1;
}

// What is asked for, in OpenSSL's forms.
struct Asked {
  X509NameHandle subject;
  GeneralNamesHandle names;
};

// The common name as the DNS has it, where it stands for the host: no name is given beside it, or it is one of them.
std::optional<std::string> hostIn(const X509_NAME *subject, const GENERAL_NAMES *names) {
  const auto written = openssl::commonName(subject);
  auto host = written.find('.') == std::string::npos ? std::nullopt : hostNameOf(written);
  const auto all = alternativeNames(names);
  const bool isMeant = all.empty() || std::ranges::find(all, host.value_or("")) != all.end();
  return isMeant ? host : std::nullopt;
}

// Replaces the last common name, or adds one.
bool setCommonName(X509_NAME *subject, const std::string &host) {
  int last = -1;
  for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_commonName, at)) >= 0;) last = at;
  const auto *const text = asBytes(host).data();
  const int size = static_cast<int>(host.size());
  if (last < 0) return X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8, text, size, -1, 0) == 1;
  return X509_NAME_ENTRY_set_data(X509_NAME_get_entry(subject, last), MBSTRING_UTF8, text, size) == 1;
}

Expected<X509NameHandle> subjectFrom(const std::string &subject) {
  auto name = subject.empty() ? X509NameHandle(X509_NAME_new()) : nameFrom(subject);
  if (!name) name.error().parameters["part"] = "subject";
  return name;
}

Expected<Asked> askedFor(const std::string &subject, const std::vector<std::string> &names) {
  if (subject.empty() && names.empty()) return fail(ErrorCode::Usage, {{"what", "A request needs a subject or a name."}, {"part", "nothing"}});
  auto name = subjectFrom(subject);
  if (!name) return Unexpected(name.error());
  auto all = generalNamesOf(names);
  if (!all) return Unexpected(all.error());
  const auto host = subject.empty() ? std::optional(alternativeNames(all->get()).front()) : hostIn(name->get(), all->get());
  if (host && !setCommonName(name->get(), *host)) { // RFC 5280 appendix A.1: ub-common-name is 64
    return fail(ErrorCode::Usage, {{"what", {Fault::SubjectValueImpossible, "CN=" + *host}}, {"part", "subject"}});
  }
  if (host && names.empty()) all = generalNamesOf({*host});
  if (!all) return Unexpected(all.error());
  return Asked{std::move(*name), std::move(*all)};
}

PkeyHandle keyForOpenssl(const PrivateKey &key) {
  const Secret pkcs8 = key.toPkcs8();
  const unsigned char *at = pkcs8.bytes().data();
  return PkeyHandle(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(pkcs8.size())));
}

const EVP_MD *digestFor(const PrivateKey &key) {
  if (key.algorithm().starts_with("Ed")) return nullptr;
  return key.algorithm() == "EC" && key.bits() >= 384 ? EVP_sha384() : EVP_sha256();
}

} // namespace

Expected<CertificateRequest> CertificateRequest::fromDer(BytesView der) {
  const ErrorQueue errors;
  const unsigned char *at = der.data();
  const X509ReqHandle request(d2i_X509_REQ(nullptr, &at, static_cast<long>(der.size())));
  const auto damaged = [](const std::string &why) { return fail(ErrorCode::Damaged, {{"place", Fault::Request}}, why); };
  if (!request || at != der.data() + der.size()) return damaged(request ? "bytes after the request" : errors.text());
  EVP_PKEY *const key = X509_REQ_get0_pubkey(request.get());
  if (key == nullptr || X509_REQ_verify(request.get(), key) != 1) return damaged("its signature does not fit");
  auto parsed = std::make_shared<Parsed>();
  parsed->der.assign(der.begin(), der.end());
  parsed->sha256 = toHex(core::sha256(der));
  parsed->subject = distinguishedName(X509_REQ_get_subject_name(request.get()));
  parsed->commonName = openssl::commonName(X509_REQ_get_subject_name(request.get()));
  parsed->names = namesIn(request.get());
  parsed->key = publicKeyFactsOf(X509_REQ_get_X509_PUBKEY(request.get()));
  parsed->keyBits = openssl::keyBits(key);
  return CertificateRequest(std::move(parsed));
}

Expected<CertificateRequest> CertificateRequest::fromPem(const std::string &pem) {
  const ErrorQueue errors;
  const BioHandle in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  const X509ReqHandle request(PEM_read_bio_X509_REQ(in.get(), nullptr, nullptr, nullptr));
  unsigned char *der = nullptr;
  const int length = request ? i2d_X509_REQ(request.get(), &der) : 0;
  if (length <= 0) return fail(ErrorCode::Damaged, {{"place", Fault::Request}}, errors.text());
  const Bytes bytes(der, der + length);
  OPENSSL_free(der);
  return fromDer(bytes);
}

Expected<CertificateRequest> CertificateRequest::make(const PrivateKey &key, const std::string &subject, const std::vector<std::string> &names) {
  const ErrorQueue errors;
  const auto asked = askedFor(subject, names);
  if (!asked) return Unexpected(asked.error());
  const X509ReqHandle request(X509_REQ_new());
  const auto held = keyForOpenssl(key);
  const bool made = request && held && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1 &&
                    X509_REQ_set_subject_name(request.get(), asked->subject.get()) == 1 && X509_REQ_set_pubkey(request.get(), held.get()) == 1 &&
                    addExtensions(request.get(), asked->names.get(), key) && X509_REQ_sign(request.get(), held.get(), digestFor(key)) > 0;
  unsigned char *der = nullptr;
  const int length = made ? i2d_X509_REQ(request.get(), &der) : 0;
  if (length <= 0) return fail(ErrorCode::Internal, {}, "making a request: " + errors.text());
  const Bytes bytes(der, der + length);
  OPENSSL_free(der);
  return fromDer(bytes);
}

Expected<RequestedNames> namesToRequest(const std::string &subject, const std::vector<std::string> &names) {
  const ErrorQueue errors;
  const auto asked = askedFor(subject, names);
  if (!asked) return Unexpected(asked.error());
  return RequestedNames{distinguishedName(asked->subject.get()), openssl::commonName(asked->subject.get()), alternativeNames(asked->names.get())};
}

const Bytes &CertificateRequest::der() const {
  return m_parsed->der;
}

std::string CertificateRequest::pem() const {
  const BioHandle out(BIO_new(BIO_s_mem()));
  PEM_write_bio(out.get(), PEM_STRING_X509_REQ, "", der().data(), static_cast<long>(der().size()));
  char *text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

const std::string &CertificateRequest::sha256() const {
  return m_parsed->sha256;
}

const std::string &CertificateRequest::subject() const {
  return m_parsed->subject;
}

const std::string &CertificateRequest::commonName() const {
  return m_parsed->commonName;
}

const std::vector<std::string> &CertificateRequest::names() const {
  return m_parsed->names;
}

const std::string &CertificateRequest::keyAlgorithm() const {
  return m_parsed->key.algorithm;
}

int CertificateRequest::keyBits() const {
  return m_parsed->keyBits;
}

const Bytes &CertificateRequest::publicKey() const {
  return m_parsed->key.spki;
}

bool CertificateRequest::isAnsweredBy(const Certificate &certificate) const {
  return isSamePublicKey(publicKey(), certificate.publicKey());
}

bool CertificateRequest::isSignedBy(const PrivateKey &key) const {
  return isSamePublicKey(publicKey(), key.publicKey());
}

} // namespace core
