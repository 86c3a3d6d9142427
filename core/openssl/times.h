// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <openssl/asn1.h>

namespace core::openssl {

// timeOf converts a certificate's date. One that cannot be read becomes the start of 1970, so that it counts as expired.
Time timeOf(const ASN1_TIME *time);

} // namespace core::openssl
