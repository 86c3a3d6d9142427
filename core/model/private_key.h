// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/model/certificate.h"

#include <memory>
#include <string>

namespace core {

// A private key. Move-only; its numbers are wiped when it dies. It leaves core only into a store.
class PrivateKey final {
public:
  // fromPkcs8 parses a PrivateKeyInfo (RFC 5208) or OneAsymmetricKey (RFC 5958). Version 2 carries a public key that
  // OpenSSL 3.0 refuses; that field is stripped. The halves of the key are checked against each other; whether primes are prime is not.
  // A key of Diffie-Hellman of more than 4,096 bits is not decoded: it fits no certificate, has no bits and no public half, and signs nothing.
  // Damaged {place: "key"}, AlgorithmUnsupported {algorithm}, or what checkKeySize says.
  static Expected<PrivateKey> fromPkcs8(BytesView der);

  // fromDer parses any of these and the older forms without an algorithm: RSAPrivateKey (RFC 8017 appendix A.1.2),
  // ECPrivateKey with its curve (RFC 5915), and OpenSSL's form of DSA. The same errors.
  static Expected<PrivateKey> fromDer(BytesView der);

  // fromPem parses an unencrypted "PRIVATE KEY", as a store keeps it.
  static Expected<PrivateKey> fromPem(BytesView pem);

  PrivateKey(PrivateKey &&) noexcept;
  PrivateKey &operator=(PrivateKey &&) noexcept;
  ~PrivateKey();

  [[nodiscard]] const std::string &algorithm() const; // as Certificate::keyAlgorithm
  [[nodiscard]] int bits() const;                     // 0 where it is not decoded
  [[nodiscard]] const Bytes &publicKey() const;       // SubjectPublicKeyInfo, DER; empty when it cannot be encoded

  // matches says whether this key is the one in the certificate. It compares the public keys themselves, not their
  // encodings: parameters may be left out of one.
  [[nodiscard]] bool matches(const Certificate &certificate) const;

  // toPem returns unencrypted PKCS#8 in PEM, for a store.
  [[nodiscard]] Secret toPem() const;

  // toPkcs8 returns an unencrypted PrivateKeyInfo in DER, for another program of ours. Empty when it cannot be encoded.
  [[nodiscard]] Secret toPkcs8() const;

  // sign signs a message with the digest that suits the key (SHA-256; none for Ed25519 and Ed448). Internal on failure.
  [[nodiscard]] Expected<Bytes> sign(BytesView message) const;

private:
  struct Held;
  explicit PrivateKey(std::unique_ptr<Held> held);
  std::unique_ptr<Held> m_held;
};

// checkKeySize bounds a private key before it is decoded, which takes minutes for a DSA key of 40,000 bits. LimitHit {limit: "RSA key size" or
// "DSA key size"} above 16,384 or 10,000 bits, as far as OpenSSL itself goes.
Expected<void> checkKeySize(BytesView der);

} // namespace core
