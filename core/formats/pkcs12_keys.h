// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/pairing.h"
#include "core/formats/pkcs12_bags.h"
#include "core/formats/pkcs12_parts.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

// What became of the private keys of a file.
struct TakenKeys {
  std::vector<NamedKey> keys;
  std::vector<Bytes> locked;             // the local key identifier of each that stays closed, empty where it has none
  std::map<LeftoverKind, int> leftovers; // of those that are not in keys, by their kind
  std::optional<Error> unusable;         // why the last one cannot be used, whatever the password
};

// takeKeys decodes the keys in the bags of all safes: those that are not encrypted, and those that parts have opened. A key that stays closed has
// another password, because the password of the file is known to be right by now.
// Errors: LimitHit and TooCostly, before the first is decoded.
Expected<TakenKeys> takeKeys(std::span<std::optional<Bags>> safes, std::span<const LockedPart> parts, const Limits &limits);

} // namespace core
