// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"
#include "core/formats/limits.h"
#include "core/formats/passwords.h"
#include "core/model/bundle.h"

#include <stop_token>

namespace core {

// unlockPem reads a PEM text block by block (RFC 7468): certificates, PKCS#7 structures, and the private keys beside them.
// What cannot be read is a leftover and spoils nothing. Keys that are encrypted take the password, as unlock says.
// Keys that do not open beside others that do, or without any password, are leftovers; without a password, where none opens, the verdict is Needed.
// Errors: Damaged {place}, PasswordNeeded, WrongPassword, FeatureUnsupported, AlgorithmUnsupported, CipherUnavailable,
// LimitHit, TooCostly, Cancelled.
Expected<Bundle> unlockPem(BytesView text, const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress);

// unlockKey does the same for one private key in DER: PKCS#8, encrypted or not, and the older forms.
Expected<Bundle> unlockKey(BytesView der, const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress);

} // namespace core
