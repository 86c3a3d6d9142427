// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/formats/source_file.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace core {

// readFile reads a regular file whole, or not at all when it is larger than maximum. A FIFO or a device is refused without
// waiting for it. Name, path, bytes and hash are filled in; what the bytes are is not looked at. Errors: FileMissing,
// FileIsFolder, FileForbidden, FileUnreadable, LimitHit {limit: file size}.
Expected<SourceFile> readFile(const std::filesystem::path &path, std::size_t maximum);

// fileAt does the same for a file that was read already.
Expected<SourceFile> fileAt(const std::filesystem::path &path, Bytes bytes, std::size_t maximum);

// fileOf does the same for bytes that came another way; name is for people. LimitHit {limit: file size}.
Expected<SourceFile> fileOf(Bytes bytes, std::string name, std::size_t maximum);

} // namespace core
