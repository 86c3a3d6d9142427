// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/pem.h"
#include "core/formats/pkcs12_bags.h"

namespace core {

// isKeyLabel says whether PEM blocks with this label are private keys.
bool isKeyLabel(std::string_view label);

// isEncryptedKey says whether a private key's block is protected with a password.
bool isEncryptedKey(const PemBlock &block);

// keyOfBlock takes a private key's block apart: PKCS#8, encrypted PKCS#8 (RFC 5958 section 3), and the older forms of RSA
// (RFC 8017 appendix A.1.2), EC (RFC 5915) and DSA, bare or encrypted as RFC 1421 section 4.6 and OpenSSL do it.
// Damaged {place}; the result says so where the protection is unknown.
Expected<KeyBag> keyOfBlock(const PemBlock &block, const Value &place);

// readEncryptedKey reads an EncryptedPrivateKeyInfo's fields (RFC 5958 section 3); the same in PEM and in a shrouded key bag.
Expected<KeyBag> readEncryptedKey(BytesView fields, const Value &place);

} // namespace core
