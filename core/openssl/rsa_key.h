// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/openssl/handles.h"

namespace core::openssl {

// An RSA key with its public half as certificates have it.
struct RsaKey {
  PkeyHandle key;
  Bytes publicKey;        // SubjectPublicKeyInfo, DER
  bool halvesFit = false; // as halvesFit of rsa_halves.h says
};

// rsaKeyFrom reads an RSAPrivateKey (RFC 8017 appendix A.1.2) of two primes by its numbers. OpenSSL 3.0 decodes and encodes keys of
// every kind by a search for a suitable provider, which takes a millisecond each time; most files have RSA keys. The key is
// null when the bytes are anything but plain DER: OpenSSL's own decoder then says what they are.
RsaKey rsaKeyFrom(BytesView der);

} // namespace core::openssl
