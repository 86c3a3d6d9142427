// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/formats/limits.h"
#include "core/model/bundle.h"
#include "core/wire/message.h"

#include <vector>

namespace core::wire {

// sendBundle sends an Unlocked message: the certificates as DER, the keys as PKCS#8, all else in the head.
// Errors: those of sendMessage, and Internal for a key that cannot be encoded.
Expected<void> sendBundle(Channel &channel, const Bundle &bundle);

// bundleFrom makes the bundle of an Unlocked message, and trusts nothing: each certificate is parsed, each key is parsed,
// keys must fit the certificates they are said to fit, counts stay within the limits, and nothing contradicts anything else (checkBundle).
// NotReadSafely otherwise.
Expected<Bundle> bundleFrom(const Message &message, const Limits &limits);

} // namespace core::wire
