// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>

namespace core {

// An entry of `my` that a verb is about, and the look at the store that found it: with all names and all entries.
struct EntryMeant {
  StoreSnapshot seen;
  StoreEntry entry;
};

// entryMeant finds the entry with a thumbprint, a SHA-1 or SHA-256 in lower-case hexadecimal digits. look is called twice. NotFound {what, id};
// EntryDamaged {object, what}; the errors of look.
Expected<EntryMeant> entryMeant(const std::string &thumbprint, const Look &look);

} // namespace core
