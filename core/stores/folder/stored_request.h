// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_change.h"
#include "core/stores/folder/stored_entry.h"

#include <string>

namespace core {

// publicTextOf returns the texts of a request's public files.
PublicText publicTextOf(const RequestChange &change, const std::string &receiptId);

// readRequestFiles reads a folder of `requests`.
posix::Result<EntryFiles> readRequestFiles(const posix::Folder &folder);

// readRequest makes a request of its files, or says what is wrong with them.
tl::expected<StoredRequest, Value> readRequest(const std::string &sha256, const EntryFiles &files);

} // namespace core
