// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_snapshot.h"
#include "core/stores/folder/access_list.h"

#include <filesystem>
#include <string>

namespace core {

// folderInTheWay returns the first folder on the way from the top to the keys of a store that does not let somebody through, as far as this account
// can see; empty where there is none. What does not exist yet will be open to all.
std::string folderInTheWay(const std::filesystem::path &store, const posix::Person &person);

// addAccounts records in a snapshot which of the accounts of interest exist here, whether they get to the keys, and whether the place has access
// lists. It looks at nothing where no account is asked for.
void addAccounts(StoreSnapshot &snapshot, const Interest &interest, const std::filesystem::path &store);

} // namespace core
