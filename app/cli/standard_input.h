// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "core/base/expected.h"

#include <string>

namespace app::cli {

// isStandardInput says whether an argument that names a file means standard input: "-", or a path that leads to it, such as /dev/stdin.
bool isStandardInput(const std::string &argument);

// checkStandardInput makes sure that at most one thing is read from standard input, which can be read once. Usage, which names two.
core::Expected<void> checkStandardInput(const Request &request);

} // namespace app::cli
