// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/openssl/ber.h"

#include <optional>

namespace core::openssl {

// subjectIn returns the subject of a certificate that nothing has decoded yet; nothing where the bytes are not a certificate.
std::optional<Element> subjectIn(BytesView certificate);

// countParts counts what OpenSSL makes an object of when it decodes a certificate: the parts of its two names, its extensions, and the names in a
// subjectAltName. It stops at most. Bytes that are not a certificate have no parts.
std::size_t countParts(BytesView certificate, std::size_t most);

// versionIn returns the version of a certificate as people count it, 1 to 3; 0 where it has another number.
int versionIn(BytesView certificate);

// extensionsIn walks the extensions of a certificate, each a SEQUENCE; there are none in what is no certificate.
Elements extensionsIn(BytesView certificate);

} // namespace core::openssl
