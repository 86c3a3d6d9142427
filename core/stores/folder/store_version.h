// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/stores/folder/folder_tree.h"

#include <string>

namespace core {

// checkVersion refuses a store whose layout this program does not know (StoreUnknownVersion). A store without the file is
// one that is being made.
Expected<void> checkVersion(FolderTree &tree, const std::string &location);

} // namespace core
