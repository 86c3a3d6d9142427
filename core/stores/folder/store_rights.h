// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stores/folder/posix_files.h"

namespace core {

// checkRights says whether this account may do all that a change of a store may need: add and remove names in each of its folders, and open its lock.
// It only looks. A part that is missing is made by the next change, and needs no more than the folder of the store.
posix::Result<void> checkRights(const posix::Folder &store);

// otherOwnerOf returns the account that owns a store where root would change it; empty where it is root's own. Others than root and the owner cannot
// change it, which checkRights says.
std::string otherOwnerOf(const posix::Folder &store);

} // namespace core
