// SPDX-License-Identifier: Apache-2.0
#include "core/model/trusted_certificates.h"

#include "core/openssl/ber.h"
#include "core/openssl/certificate_parts.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/pem_object.h"

#include <openssl/pem.h>

#include <charconv>

namespace core {

using namespace openssl;

namespace {

bool isCertificate(const std::string &label) {
  return label == PEM_STRING_X509 || label == PEM_STRING_X509_OLD || label == PEM_STRING_X509_TRUSTED;
}

// Certificate::subjectNameHash without the certificate; nothing where there is no name.
std::optional<unsigned long> subjectNameHash(BytesView certificate) {
  const auto subject = subjectIn(certificate);
  if (!subject) return std::nullopt;
  const auto *at = subject->whole.data();
  const X509NameHandle name(d2i_X509_NAME(nullptr, &at, static_cast<long>(subject->whole.size())));
  return name ? std::optional(X509_NAME_hash_ex(name.get(), nullptr, nullptr, nullptr)) : std::nullopt;
}

} // namespace

TrustedCertificates::TrustedCertificates(const std::string &text) {
  const ErrorQueue errors;
  const BioHandle in(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  while (const auto object = nextPemObject(in.get())) {
    const auto certificate = firstElement(object->content); // what it is trusted for may follow
    if (certificate && isCertificate(object->label)) add(certificate->whole);
  }
}

void TrustedCertificates::add(BytesView der) {
  if (const auto hash = subjectNameHash(der)) m_bySubject.emplace(*hash, Bytes(der.begin(), der.end()));
}

std::vector<Certificate> TrustedCertificates::named(const std::set<std::string> &subjectHashes) const {
  std::vector<Certificate> certificates;
  for (const auto &text : subjectHashes) {
    unsigned long hash = 0;
    std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    const auto [first, last] = m_bySubject.equal_range(hash);
    for (auto found = first; found != last; ++found) {
      if (auto certificate = Certificate::fromDer(found->second)) certificates.push_back(std::move(*certificate));
    }
  }
  return certificates;
}

} // namespace core
