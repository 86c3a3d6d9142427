// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/private_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// The kinds of keys that can be made for a request.
enum class KeyKind { Rsa2048, Rsa3072, Rsa4096, EcP256, EcP384 };

std::string_view nameOf(KeyKind kind); // "rsa:2048", "ec:p256"
std::optional<KeyKind> keyKindNamed(std::string_view name);
const std::vector<KeyKind> &allKeyKinds();

// generateKey makes a new key. It takes a second or more for a long RSA key. Internal when OpenSSL cannot.
Expected<PrivateKey> generateKey(KeyKind kind);

} // namespace core
