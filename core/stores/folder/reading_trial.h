// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_change.h"
#include "core/stores/folder/posix_files.h"

#include <filesystem>
#include <string>

namespace core {

// Where keys are tried, and by which path.
struct ReadingPlace {
  std::filesystem::path store;
  std::string key; // relative to it, as a server would open it
};

// tryReaders reads the first byte of a key as each of the accounts that may read it, in a child that becomes that account for good and opens the path
// from the top. Proof of a group is a stranger who is in it. Nothing is tried where this program is not root's, nor as an account that a folder on
// the way keeps out. What fails is added to the proof, which then does not hold.
posix::Result<void> tryReaders(const ReadingPlace &place, const Accounts &readers, StoreProof &proof);

} // namespace core
