// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <openssl/asn1.h>

namespace core::openssl {

// isTime says whether a certificate's date can be read: each of its numbers within its bounds, and a day that the month has. A
// GeneralizedTime with day and month swapped can be read where only one order gives a date.
bool isTime(const ASN1_TIME *time);

// timeOf converts a certificate's date, for which isTime is true. Any other becomes the start of 1970.
Time timeOf(const ASN1_TIME *time);

} // namespace core::openssl
