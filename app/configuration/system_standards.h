// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace app {

// configurationFiles returns the files in the order in which they are read; a later one wins.
std::vector<std::filesystem::path> configurationFiles();

// standardStore is the default of store.default: the store that a machine and an account have one of.
extern const char *const standardStore;

// isStoreName says whether a text can be the value of store.default; storeNames says which can, for people.
bool isStoreName(std::string_view name);
extern const char *const storeNames;

// The default of reader.unconfined: true only where the program cannot confine a reader yet, so that refusing would mean reading nothing.
extern const bool readerIsUnconfined;

} // namespace app
