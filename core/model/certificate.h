// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/expected.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct x509_st; // OpenSSL's X509

namespace core {

// An X.509 certificate (RFC 5280): parsed once, immutable, cheap to copy. After fromDer no accessor can fail.
class Certificate final {
public:
  // fromDer parses one certificate; trailing bytes, or anything but a certificate, is ErrorCode::Damaged {place: certificate}, and a date that
  // cannot be read is Damaged {place: validity}: no period of validity can be told then.
  static Expected<Certificate> fromDer(BytesView der);

  [[nodiscard]] const Bytes &der() const;
  [[nodiscard]] std::string pem() const;           // with its BEGIN and END lines
  [[nodiscard]] const std::string &sha1() const;   // thumbprint, lower-case hex
  [[nodiscard]] const std::string &sha256() const; // lower-case hex

  [[nodiscard]] const std::string &subject() const; // RFC 4514 order, ", " between, UTF-8: "CN=mail.example.com, O=Example"
  [[nodiscard]] const std::string &issuer() const;
  [[nodiscard]] const std::string &commonName() const;         // last CN of the subject, or empty
  [[nodiscard]] const std::string &serial() const;             // lower-case hex, whole bytes, as it is encoded ("0a1b")
  [[nodiscard]] const std::vector<std::string> &names() const; // dNSName and iPAddress of the SAN, in its order

  [[nodiscard]] Time notBefore() const;
  [[nodiscard]] Time notAfter() const;

  [[nodiscard]] const std::string &keyAlgorithm() const;       // "RSA", "RSA-PSS", "EC", "Ed25519", "Ed448", "DSA", else the name or dotted OID
  [[nodiscard]] int keyBits() const;                           // 0 where it cannot be told
  [[nodiscard]] const std::string &signatureAlgorithm() const; // OpenSSL's long name: "sha256WithRSAEncryption"
  [[nodiscard]] const Bytes &publicKey() const;                // SubjectPublicKeyInfo, DER

  [[nodiscard]] bool isCa() const;         // basicConstraints cA, or a self-issued version 1 certificate
  [[nodiscard]] bool isSelfIssued() const; // subject equals issuer
  [[nodiscard]] bool isSelfSigned() const; // self-issued and its signature verifies with its own key

  // firstName is the first DNS name or address of the SAN, else its first e-mail or web address, or empty.
  [[nodiscard]] std::string firstName() const;

  // title is the subject, or the first name where the subject is empty.
  [[nodiscard]] std::string title() const;

  // signsOnly says whether the key usage names keyCertSign, and no extended key usage names a TLS server or client.
  [[nodiscard]] bool signsOnly() const;

  // signatureDigest is the digest of the signature, "SHA256"; empty where the algorithm brings its own, or it is not known.
  [[nodiscard]] std::string signatureDigest() const;

  // allowsServer is false when an extended key usage is there and has neither serverAuth nor anyExtendedKeyUsage.
  [[nodiscard]] bool allowsServer() const;

  // issuerAddress is where the issuer's certificate may be had: the first web address of the authority information access (RFC 5280
  // section 4.2.2.1), as the certificate has it, or empty.
  [[nodiscard]] std::string issuerAddress() const;

  // subjectHash is what openssl-rehash(1) calls the file of a trusted certificate: eight hexadecimal digits.
  [[nodiscard]] std::string subjectHash() const;

  // The hashes of both names in OpenSSL's canonical form: names that are equal to isSelfIssued and namesIssuer have equal ones.
  [[nodiscard]] unsigned long subjectNameHash() const;
  [[nodiscard]] unsigned long issuerNameHash() const;

  // namesIssuer says whether the issuer's name fits, and its key identifier where both have one. It costs no signature check.
  [[nodiscard]] bool namesIssuer(const Certificate &issuer) const;

  // namesKeyOf says whether its authority key identifier is the issuer's own: both are there, and the same.
  [[nodiscard]] bool namesKeyOf(const Certificate &issuer) const;

  // hasIssuerOf says whether it names the same issuer as another certificate: the name, and the key where both have its identifier.
  [[nodiscard]] bool hasIssuerOf(const Certificate &other) const;

  // isIssuedBy says whether the signature fits too. The answer is kept for every copy of this certificate.
  [[nodiscard]] bool isIssuedBy(const Certificate &issuer) const;

  // knownIssuedBy is that answer where it was asked for before.
  [[nodiscard]] std::optional<bool> knownIssuedBy(const Certificate &issuer) const;

  // handle is OpenSSL's own object with its key decoded, for what only OpenSSL can check. It lives as long as any copy of this.
  [[nodiscard]] x509_st *handle() const;

  // parsed is OpenSSL's own object as it was decoded, its key left as it came: for reading extensions, without a second decoding.
  [[nodiscard]] x509_st *parsed() const;

  // hasUsableKey says whether OpenSSL can decode its public key, which may have a curve or an algorithm that it does not know.
  [[nodiscard]] bool hasUsableKey() const;

  // verifies checks a signature over bytes that PrivateKey::sign made.
  [[nodiscard]] bool verifies(BytesView message, BytesView signature) const;

  friend bool operator==(const Certificate &a, const Certificate &b) { return a.sha256() == b.sha256(); }

private:
  struct Parsed;
  explicit Certificate(std::shared_ptr<const Parsed> parsed) : m_parsed(std::move(parsed)) {}
  std::shared_ptr<const Parsed> m_parsed;
};

} // namespace core
