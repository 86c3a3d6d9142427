// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"
#include "core/formats/limits.h"
#include "core/formats/passwords.h"
#include "core/model/bundle.h"

#include <stop_token>

namespace core {

// unlockPkcs12 opens a PKCS#12 file; see unlock for its errors.
// The MAC is a step of its own and decides about the password; each safe and each key is decrypted by itself, with the form
// of the password that suits it. All derivations of one attempt run side by side. A key that stays closed is locked: it has a password of its own.
Expected<Bundle> unlockPkcs12(BytesView file, const Passwords &passwords, const Limits &limits, const std::stop_token &stop,
                              const Progress &progress);

} // namespace core
