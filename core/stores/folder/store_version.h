// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/stores/folder/posix_files.h"

#include <string>

namespace core {

// checkVersion refuses a store whose layout this program does not know (StoreUnknownVersion). A folder without the file is a
// store that is being made, unless something that this program did not make has one of the names it needs (StoreForeign).
Expected<void> checkVersion(const posix::Folder &store, const std::string &location);

} // namespace core
