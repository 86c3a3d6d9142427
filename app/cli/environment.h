// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "core/base/secret.h"

#include <optional>
#include <string>

namespace app::cli {

// takeVariable takes a variable out of the environment, and its bytes out of the memory that the system put it in where that
// can be written to. Nothing when it is not set.
std::optional<core::Secret> takeVariable(const std::string &name);

// openForReading opens a file without waiting for anybody: reading from it may wait. -1, with errno set, when that does not go.
int openForReading(const std::string &path);

// closeDescriptor closes what openForReading opened.
void closeDescriptor(int descriptor);

} // namespace app::cli
