// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/openssl/handles.h"

#include <openssl/bn.h>

#include <vector>

namespace core::openssl {

// The numbers of an RSA key (RFC 8017 section 3.2): an exponent for each factor, and a coefficient for each but one. A key of n, e and d
// alone, with zeros for the rest, cannot sign with OpenSSL 3.0.
struct RsaNumbers {
  const BIGNUM *n = nullptr;
  const BIGNUM *e = nullptr;
  const BIGNUM *d = nullptr;
  std::vector<const BIGNUM *> factors = {};      // p, q, r_3 and so on
  std::vector<const BIGNUM *> exponents = {};    // dP, dQ, d_3 and so on
  std::vector<const BIGNUM *> coefficients = {}; // qInv, t_3 and so on
};

// halvesFit says whether the numbers of a private key belong to its public half, as RFC 8017 section 3.2 relates them. Whether the
// factors are prime is not looked at, which would cost more than all else in reading a file.
bool halvesFit(const RsaNumbers &numbers);

// rsaHalvesFit asks the same of a key that OpenSSL decoded.
bool rsaHalvesFit(const EVP_PKEY *key);

} // namespace core::openssl
