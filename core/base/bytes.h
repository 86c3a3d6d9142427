// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Bytes that are not secret. Secret bytes live in Secret.
using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

// toHex returns two lower-case hexadecimal digits for each byte.
std::string toHex(BytesView bytes);

// fromHex reads what toHex writes, in letters of either case. Nothing for any other text.
std::optional<Bytes> fromHex(std::string_view hex);

// asBytes views the characters of a text; the view lives as long as the text.
BytesView asBytes(std::string_view text);

// sha256 returns the 32 bytes of the SHA-256 digest.
Bytes sha256(BytesView bytes);

} // namespace core
