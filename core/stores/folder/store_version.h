// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/stores/folder/posix_files.h"

#include <string>

namespace core {

// checkVersion refuses a store whose layout this program does not know (StoreUnknownVersion). A folder without the version's file is a
// store that is being made: it may hold only what an interrupted first import leaves, and lost+found. StoreForeign {what} names the
// first other thing. A store that has its version may have any other files beside it.
Expected<void> checkVersion(const posix::Folder &store, const std::string &location);

} // namespace core
