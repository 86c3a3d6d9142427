// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <cstdint>
#include <string>

namespace core {

// rehash replaces a value by its digest, times over, as RFC 7292 appendix B.2 step 6A and RFC 8018 section 5.1 want it.
// digest is OpenSSL's name: "SHA256". False, and the value untouched, where nettle is not built in or has no such digest:
// OpenSSL 3.0 can do it too, but takes three times as long to begin and end each digest.
bool rehash(const std::string &digest, Secret &value, std::uint64_t times);

} // namespace core
