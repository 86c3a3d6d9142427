// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace core {

// fullPath returns a path from the root on, as the system sees it from the current folder; empty where it cannot be told. GCC's library takes a path
// of Windows that names another machine for one on the current drive, so std::filesystem::absolute does not do there.
std::filesystem::path fullPath(const std::filesystem::path &path);

} // namespace core
