// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

namespace core {

// ownDescriptor returns the number of the descriptor of this process that a path leads to: 0 for /dev/stdin, 63 for the /dev/fd/63 that a shell
// passes for <(…), and the same through /proc or any link to them. Nothing for every other path, and where a system has no such paths.
std::optional<int> ownDescriptor(const std::filesystem::path &path);

} // namespace core
