// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/spellings.h"
#include "core/base/secret.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app::cli {

// argumentsFrom gives the arguments without the program's name, in UTF-8. What main got is all of it on POSIX; Windows has them in
// UTF-16, and main got what a code page leaves of that.
Arguments argumentsFrom(int argc, char *argv[]);

// pathFrom gives the path that such an argument names: its bytes on POSIX, UTF-8 on Windows.
std::filesystem::path pathFrom(const std::string &argument);

// takeVariable takes a variable out of the environment, and its bytes out of the memory that the system put it in where that
// can be written to. Nothing when it is not set.
std::optional<core::Secret> takeVariable(const std::string &name);

// whyUnreadable says why nothing can be read from a descriptor that whoever started the program handed to it, or why reading it would never
// end; empty where it can be read. Waiting for such a one would be for ever.
std::string whyUnreadable(int descriptor);

// openForReading opens a file without waiting for anybody: reading from it may wait. -1, with errno set, when that does not go.
int openForReading(const std::string &path);

// waitWritable waits until a descriptor can be written to; false where there is nothing to wait for.
bool waitWritable(int descriptor);

// closeDescriptor closes what openForReading opened.
void closeDescriptor(int descriptor);

} // namespace app::cli
