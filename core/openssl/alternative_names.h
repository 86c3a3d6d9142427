// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/x509v3.h>

#include <string>
#include <vector>

namespace core::openssl {

// alternativeNames returns the DNS names and addresses of a SubjectAltName (RFC 5280 section 4.2.1.6), in its order. Null is empty.
std::vector<std::string> alternativeNames(const GENERAL_NAMES *all);

// firstOtherName returns the first mail address or, without one, the first web address; or an empty text.
std::string firstOtherName(const GENERAL_NAMES *all);

} // namespace core::openssl
