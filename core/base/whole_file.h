// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"

#include <cstddef>
#include <filesystem>

namespace core {

// readWholeFile reads a regular file whole, or not at all when it is larger than maximum; each system has its own way. A pipe
// or a device is refused without waiting for it. Errors: FileMissing, FileIsFolder, FileForbidden, FileUnreadable,
// LimitHit {limit: file size}.
Expected<Bytes> readWholeFile(const std::filesystem::path &path, std::size_t maximum);

// fileTooLarge is the LimitHit of a file of this size.
Unexpected fileTooLarge(std::uintmax_t size, std::size_t maximum);

} // namespace core
