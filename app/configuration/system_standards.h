// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace app {

// configurationFiles returns the files in the order in which they are read; a later one wins.
std::vector<std::filesystem::path> configurationFiles();

// The default of reader.unconfined: true only where the program cannot confine a reader yet, so that refusing would mean reading nothing.
extern const bool readerIsUnconfined;

} // namespace app
