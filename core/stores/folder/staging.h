// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/folder_tree.h"
#include "core/stores/folder/journal.h"

namespace core {

// stageChange writes all that a change needs to staging/<id>, still unsynced, and returns the operations that bring it
// about, in the order of a commit: ca, root, my, by-name, requests, receipts. What is in its place already is left out.
posix::Result<Journal> stageChange(FolderTree &tree, const ChangeSet &change);

// stageReversal returns the operations that undo those of a change, last first.
posix::Result<Journal> stageReversal(FolderTree &tree, const Journal &change);

} // namespace core
