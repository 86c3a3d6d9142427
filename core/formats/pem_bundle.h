// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/formats/limits.h"
#include "core/model/bundle.h"
#include "core/ports/progress.h"

#include <stop_token>

namespace core {

// unlockPem reads a PEM text block by block (RFC 7468): certificates, PKCS#7 structures, and the private keys beside them.
// What cannot be read is a leftover and spoils nothing. Keys that are encrypted take the password, as unlock says.
// Without a password certificates are there to see all the same: the verdict is Needed then, and the keys are leftovers.
// Errors: Damaged {place}, PasswordNeeded, WrongPassword, FeatureUnsupported, AlgorithmUnsupported, CipherUnavailable,
// LimitHit, TooCostly, Cancelled.
Expected<Bundle> unlockPem(BytesView text, const Secret *password, const Limits &limits, const std::stop_token &stop, const Progress &progress);

// unlockKey does the same for one private key in DER: PKCS#8, encrypted or not, and the older forms.
Expected<Bundle> unlockKey(BytesView der, const Secret *password, const Limits &limits, const std::stop_token &stop, const Progress &progress);

} // namespace core
