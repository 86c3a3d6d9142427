// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <string>

namespace core::openssl {

// distinguishedName writes a name in the order of RFC 4514, ", " between its parts, as UTF-8.
// A value that its own type forbids is written as #hex; control characters are escaped as RFC 4514 says.
std::string distinguishedName(const X509_NAME *name);

// commonName returns the last CN of a name as UTF-8, or an empty text.
std::string commonName(const X509_NAME *name);

// textOf converts a string of any ASN.1 type to UTF-8; a BMPString may hold surrogate pairs. Empty when it is malformed.
std::string textOf(const ASN1_STRING *string);

// dottedOid and longName name an object: "1.2.840.113549.1.1.11" and "sha256WithRSAEncryption" (dotted when it has no name).
std::string dottedOid(const ASN1_OBJECT *object);
std::string longName(const ASN1_OBJECT *object);

// shortName is OpenSSL's short name, or the dotted OID.
std::string shortName(const ASN1_OBJECT *object);

// keyAlgorithmName names a kind of key as Certificate::keyAlgorithm does.
std::string keyAlgorithmName(const ASN1_OBJECT *algorithm);

// keyBits is the size of a key as people give it: the public key's length for Edwards curves, where OpenSSL counts otherwise.
int keyBits(const EVP_PKEY *key);

// loweredAscii turns A to Z into a to z.
std::string loweredAscii(std::string text);

} // namespace core::openssl
