// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace core {

// systemPath returns a path as it is handed to Windows, whatever opens it: full, and not held to MAX_PATH. Server 2016 and 2019 know the limit even
// where the manifest says longPathAware, unless the machine's LongPathsEnabled is set. A path that cannot be made full stays as it is, and
// opening it fails.
std::wstring systemPath(const std::filesystem::path &path);

} // namespace core
