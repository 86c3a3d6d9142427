// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <functional>
#include <string>

namespace core {

// entryOf finds an entry of `my` by its SHA-256; null where there is none.
using EntryOf = std::function<const StoreEntry *(const std::string &sha256)>;

// compareMovedNames adds a Renewal for each name that a plan leads from one entry to another, with the facts that the comparison needs. now finds the
// entries as they are, then those as they will be.
void compareMovedNames(Plan &plan, const StoreSnapshot &seen, const EntryOf &now, const EntryOf &then);

} // namespace core
