// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>

namespace core {

// What a path led to.
struct WholeFile {
  Bytes bytes;
  bool isStream = false; // a pipe: the path does not lead to these bytes a second time
};

// readWholeFile reads a file, or a pipe to its end, whole, or not at all when it is larger than maximum; each system has its own way. A file is
// never waited for. A pipe is waited for until the other end closes it, or stop is requested: Cancelled. What has no end, as a device has none, is
// refused at once. Errors: FileMissing, FileIsFolder, FileForbidden, FileUnreadable, LimitHit {limit: file size}, Cancelled.
Expected<WholeFile> readWholeFile(const std::filesystem::path &path, std::size_t maximum, const std::stop_token &stop = {});

// fileTooLarge is the LimitHit of a file of this size.
Unexpected fileTooLarge(std::uintmax_t size, std::size_t maximum);

// streamTooLong is the LimitHit of a pipe that holds more than maximum; how much more is unknown.
Unexpected streamTooLong(std::size_t maximum);

} // namespace core
