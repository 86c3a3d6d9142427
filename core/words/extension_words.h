// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/certificate_codes.h"

#include <string_view>

namespace core::words {

const char *of(ExtensionKind kind); // "Alternative names"

// ofUse returns our words for one use that a key may be put to, as ExtensionRow::uses has it: "signature" for "0", "server" for "1.3.6.1.5.5.7.3.1".
// "" for one that is not known.
const char *ofUse(std::string_view code);

} // namespace core::words
