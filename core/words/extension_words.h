// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/certificate_codes.h"

#include <string_view>

namespace core::words {

const char *of(ExtensionKind kind); // "Alternative names"

// ofUse returns our words for one use that a key may be put to, by OpenSSL's name for it: "server" for "TLS Web Server Authentication". "" for a name
// that is not known.
const char *ofUse(std::string_view name);

} // namespace core::words
