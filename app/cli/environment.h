// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/spellings.h"
#include "core/base/secret.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app::cli {

// argumentsFrom returns the arguments without the program's name, in UTF-8. What main got is all of it on POSIX; Windows has them in
// UTF-16, and main got what a code page leaves of that.
Arguments argumentsFrom(int argc, char *argv[]);

// pathFrom returns the path that such an argument names: its bytes on POSIX, UTF-8 on Windows.
std::filesystem::path pathFrom(const std::string &argument);

// takeVariable removes a variable from the environment, and wipes its bytes from the memory that the system put it in where that
// memory is writable. Nothing when it is not set.
std::optional<core::Secret> takeVariable(const std::string &name);

// whyUnreadable says why nothing can be read from a descriptor that the caller passed to the program, or why reading it would never
// end; empty where it can be read. Waiting for an unreadable descriptor would take for ever.
std::string whyUnreadable(int descriptor);

// isDevice says whether a descriptor is a terminal or another device: no file comes from there.
bool isDevice(int descriptor);

// openForReading opens a file without waiting for a writer; reading from it may wait. -1, with errno set, on failure.
int openForReading(const std::string &path);

// closeDescriptor closes what openForReading opened.
void closeDescriptor(int descriptor);

} // namespace app::cli
