// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/derive.h"
#include "core/formats/source_file.h"

namespace core {

// The integrity code of a PKCS#12 file: MacData of RFC 7292, or PBMAC1 of RFC 9579, which OpenSSL 3.0 cannot verify.
struct Pkcs12Mac {
  MacFacts facts;
  Kdf kdf;
  std::string digest;        // of the HMAC, OpenSSL's name
  std::size_t keyLength = 0; // of the HMAC's key
  Bytes expected;
};

// readMac reads MacData. Errors: AlgorithmUnsupported {algorithm}, Damaged {place: mac}.
Expected<Pkcs12Mac> readMac(BytesView macData);

// macDerivation is the derivation of the HMAC's key.
Derivation macDerivation(const Pkcs12Mac &mac, const PasswordForm &form);

// macFits says whether the code over the content is the expected one.
bool macFits(const Pkcs12Mac &mac, BytesView key, BytesView content);

} // namespace core
