// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/key_kind.h"
#include "core/model/private_key.h"

#include <stop_token>

namespace core {

// generateKey makes a new key. It takes a second or more for a long RSA key. Internal when OpenSSL cannot; Cancelled.
Expected<PrivateKey> generateKey(KeyKind kind, const std::stop_token &stop = {});

} // namespace core
