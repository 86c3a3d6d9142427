// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// The kinds of keys that can be made for a request.
enum class KeyKind { Rsa2048, Rsa3072, Rsa4096, EcP256, EcP384 };

// nameOf returns the word for a kind on the command line: "rsa:2048", "ec:p256".
std::string_view nameOf(KeyKind kind);

} // namespace core
