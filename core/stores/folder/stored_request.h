// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/journal.h"

#include <optional>
#include <string>

namespace core {

// What a request of `requests` consists of, as it was read. An absent text is a file that is missing.
struct RequestFiles {
  PublicText texts = {};
  bool hasKey = false;
  std::optional<Secret> key = {}; // where it may be read
};

// publicTextOf gives what a request's public files will hold.
PublicText publicTextOf(const RequestChange &change, const std::string &receiptId);

// readRequestFiles reads a folder of `requests`.
posix::Result<RequestFiles> readRequestFiles(const posix::Folder &folder);

// readRequest makes a request of its files, or says what is wrong with them.
tl::expected<StoredRequest, std::string> readRequest(const std::string &sha256, const RequestFiles &files);

} // namespace core
