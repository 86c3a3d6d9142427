// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace app {

// configurationFiles gives the files in the order in which they are read; a later one wins.
std::vector<std::filesystem::path> configurationFiles();

// The standard of reader.unconfined: true only where nothing of ours can confine a reader yet, so that to refuse would be to read nothing.
extern const bool readerIsUnconfined;

} // namespace app
