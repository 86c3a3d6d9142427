// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/codes/store_codes.h"

#include <compare>
#include <optional>
#include <string>

namespace core {

// What one change may remove, and another bring back: an entry of `my`, a certificate of `ca` or `root`, a request, or a link.
struct StoredObject {
  std::optional<Section> section = {}; // nothing: a link
  std::string name;                    // SHA-256, lower-case hex; of a link its name, not escaped

  // place names it as documents do: "my/<sha256>", "by-name/<name>".
  [[nodiscard]] std::string place() const;

  friend bool operator==(const StoredObject &, const StoredObject &) = default;
  friend auto operator<=>(const StoredObject &, const StoredObject &) = default;
};

// noSuchObject is the error for an object that is not where a change looks for it: NotFound {what, id}.
Error noSuchObject(const StoredObject &object);

} // namespace core
