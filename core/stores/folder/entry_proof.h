// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/folder_tree.h"

namespace core {

// proveEntry reads an entry of `my` as a server would, and lets its key sign something new. Not holding is no failure:
// the proof says what does not. A key that was there before and was kept may be readable for those who were let read it.
posix::Result<EntryProof> proveEntry(FolderTree &tree, const Certificate &certificate, bool keyWasKept);

} // namespace core
