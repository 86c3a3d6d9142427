// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_change.h"
#include "core/stores/folder/folder_tree.h"
#include "core/stores/folder/journal.h"

namespace core {

// stageChange writes all that a change needs to staging/<id>, still unsynced, and returns the operations that bring it
// about, in the order of a commit: ca, root, my, by-name, requests, receipts, with
// restored objects before the links and removed ones after the requests. Objects that are in place already are left out.
posix::Result<Journal> stageChange(FolderTree &tree, const ChangeSet &change);

// placeOf returns the path of an object in the store; empty for an object whose name is impossible.
std::string placeOf(const StoredObject &object);

// placeInTrash returns the path of the object to be restored; empty as above.
std::string placeInTrash(const Restoration &restoration);

// stageReversal returns the operations that undo those of a change, last first.
posix::Result<Journal> stageReversal(FolderTree &tree, const Journal &change);

} // namespace core
