// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stores/folder/folder_tree.h"

#include <string>

namespace core {

// readStoreId returns the id that distinguishes a store from every other: 32 lower-case hexadecimal digits. Empty where the file is missing, holds
// anything else, is not a regular file or may not be read: looking at a store does not need the id. No link is followed.
std::string readStoreId(FolderTree &tree);

// makeStoreId gives a store its id, unless it has one: an id is never changed. A file or a link that does not hold an id is replaced; anything else
// in the place stays there, and the store has no id. To be called under the lock, with nothing left in staging.
posix::Result<void> makeStoreId(FolderTree &tree);

} // namespace core
