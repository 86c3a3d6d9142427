// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// Paths of Windows as texts; the same on every system, so that they can be tried anywhere. All of them are full paths, with backslashes,
// as GetFullPathNameW makes them.

// withoutLengthLimit returns the spelling of a full path that is not held to MAX_PATH, 260 units: \\?\C:\file, \\?\UNC\host\share\file. A path that
// has such a spelling already, and a device (\\.\NUL), stay as they are. Source: "Naming Files, Paths, and Namespaces", Microsoft Learn.
std::wstring withoutLengthLimit(const std::wstring &path);

// hostIn returns the other machine that a path in UTF-8 leads to: "files" of \\files\share\file and of \\?\UNC\files\share\file. Nothing for a drive
// or a device. An absolute path of POSIX never begins so.
std::optional<std::string> hostIn(std::string_view path);

} // namespace core
