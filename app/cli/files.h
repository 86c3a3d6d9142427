// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/stop_signal.h"
#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <string>

namespace app::cli {

// readToEnd reads a descriptor that was handed to the program to its end, or until more than limit bytes are there: the caller sees limit + 1 bytes
// then. name is for people. FileUnreadable, FileIsFolder, Cancelled.
core::Expected<core::Bytes> readToEnd(int descriptor, const std::string &name, std::size_t limit, const StopSignal &stop);

// readSecretToEnd does the same straight into a secret, without a buffer. A secret is at most 64 KiB long.
// Neither waits for what can't come: a descriptor that is not open for reading, or has no end, is FileUnreadable at once.
core::Expected<core::Secret> readSecretToEnd(int descriptor, const std::string &name, const StopSignal &stop);

// readSecretFile reads a file or a named pipe. FileMissing, FileForbidden, FileIsFolder, FileUnreadable, Cancelled.
core::Expected<core::Secret> readSecretFile(const std::string &path, const StopSignal &stop);

} // namespace app::cli
