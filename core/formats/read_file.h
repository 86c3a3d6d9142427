// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/base/whole_file.h"
#include "core/formats/source_file.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

namespace core {

// readFile reads a file or a pipe whole, or not at all when it is larger than maximum (readWholeFile). Name, path, bytes and hash are filled in;
// what the bytes are is not looked at. Errors: FileMissing, FileIsFolder, FileForbidden, FileUnreadable, LimitHit {limit: file size}, Cancelled.
Expected<SourceFile> readFile(const std::filesystem::path &path, std::size_t maximum, const std::stop_token &stop = {});

// fileAt does the same for a file that was read already. A pipe gets no path, which would not lead to the same bytes again.
Expected<SourceFile> fileAt(const std::filesystem::path &path, WholeFile content, std::size_t maximum);

// fileOf does the same for bytes that came another way; name is for people. LimitHit {limit: file size}.
Expected<SourceFile> fileOf(Bytes bytes, std::string name, std::size_t maximum);

} // namespace core
