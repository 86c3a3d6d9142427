// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/memory_store.h"

namespace support {

// memorySigns says whether a key (PEM) signs something that the certificate verifies.
bool memorySigns(const std::string &pem, const core::Certificate &certificate);

// changedContent returns what a store in memory holds after a change, or why there can be no such change. The errors of StoreTransaction::commit.
core::Expected<MemoryContent> changedContent(const MemoryContent &content, const core::ChangeSet &change, const core::StoreTraits &traits);

} // namespace support
