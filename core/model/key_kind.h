// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/key_kind.h"
#include "core/model/private_key.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace core {

// generateKey makes a new key. It takes a second or more for a long RSA key. Internal when OpenSSL cannot; Cancelled.
Expected<PrivateKey> generateKey(KeyKind kind, const std::stop_token &stop = {});

// kindOf returns the kind of a key by its algorithm, "RSA" or "EC", and its bits; nothing for one that is not made for requests.
std::optional<KeyKind> kindOf(std::string_view algorithm, int bits);

} // namespace core
