// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/model/certificate.h"
#include "core/model/private_key.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

// A request for a certificate (PKCS #10, RFC 2986): parsed once, immutable, cheap to copy.
class CertificateRequest final {
public:
  // fromDer parses one request and checks that it is signed with its own key; Damaged {place: "request"}.
  static Expected<CertificateRequest> fromDer(BytesView der);

  // fromPem parses a "CERTIFICATE REQUEST", as a store keeps it. The same error.
  static Expected<CertificateRequest> fromPem(const std::string &pem);

  // make writes a request for a TLS server, signed with the key. subject is in the form of RFC 4514 or "/CN=…"; empty: the
  // first name. names: DNS names, one * in front allowed, and addresses; empty: the subject's common name where it is a host
  // name. Usage {what} for a subject or a name that cannot be, and where there is neither.
  static Expected<CertificateRequest> make(const PrivateKey &key, const std::string &subject, const std::vector<std::string> &names);

  [[nodiscard]] const Bytes &der() const;
  [[nodiscard]] std::string pem() const;           // with its BEGIN and END lines
  [[nodiscard]] const std::string &sha256() const; // of the DER, lower-case hex

  [[nodiscard]] const std::string &subject() const; // as Certificate::subject
  [[nodiscard]] const std::string &commonName() const;
  [[nodiscard]] const std::vector<std::string> &names() const; // as Certificate::names
  [[nodiscard]] const std::string &keyAlgorithm() const;
  [[nodiscard]] int keyBits() const;
  [[nodiscard]] const Bytes &publicKey() const; // SubjectPublicKeyInfo, DER

  // isAnsweredBy says whether a certificate is for the key of this request, whatever else the authority changed.
  [[nodiscard]] bool isAnsweredBy(const Certificate &certificate) const;
  [[nodiscard]] bool isSignedBy(const PrivateKey &key) const; // whether it is that key's request

private:
  struct Parsed;
  explicit CertificateRequest(std::shared_ptr<const Parsed> parsed) : m_parsed(std::move(parsed)) {}
  std::shared_ptr<const Parsed> m_parsed;
};

} // namespace core
