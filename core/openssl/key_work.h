// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <cstdint>

// What work with keys costs, told from their encodings before OpenSSL decodes them: to decode some private keys is the costly part.
// The unit is that of the work budget, one iteration of PBKDF2-HMAC-SHA256, about 0.2 microseconds.
namespace core::openssl {

// The kind and size of a private key, from a PrivateKeyInfo (RFC 5208) or one of the older forms of RSA and DSA.
struct PrivateKeySize {
  int algorithm = 0;      // OpenSSL's number; NID_undef where the bytes do not tell
  std::size_t bits = 0;   // of the modulus of RSA, of p of DSA and Diffie-Hellman; 0 of other kinds
  std::uint64_t work = 0; // what it takes to decode the key, to check its halves and to sign once
  bool isSane = true;     // no number is longer than the modulus, and there are no more primes of RSA than OpenSSL knows
  bool hasCurve = true;   // an EC key names its curve
};
PrivateKeySize privateKeySizeOf(BytesView der);

// verificationWork says what it takes to verify one signature with the key in a SubjectPublicKeyInfo.
std::uint64_t verificationWork(BytesView spki);

} // namespace core::openssl
