// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/stored_entry.h"

#include <string>

namespace core {

// publicTextOf gives what a request's public files will hold.
PublicText publicTextOf(const RequestChange &change, const std::string &receiptId);

// readRequestFiles reads a folder of `requests`.
posix::Result<EntryFiles> readRequestFiles(const posix::Folder &folder);

// readRequest makes a request of its files, or says what is wrong with them.
tl::expected<StoredRequest, std::string> readRequest(const std::string &sha256, const EntryFiles &files);

} // namespace core
