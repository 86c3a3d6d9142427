// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

namespace core::openssl {

// countParts counts what OpenSSL makes an object of when it decodes a certificate: the parts of its two names, its extensions, and the names in a
// subjectAltName. It stops at most. Bytes that are no certificate have none.
std::size_t countParts(BytesView certificate, std::size_t most);

} // namespace core::openssl
