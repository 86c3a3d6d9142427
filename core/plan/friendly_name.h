// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>

namespace core {

// checkFriendlyName checks whether a name is allowed: 1 to 63 UTF-16 units, no control character. NameEmpty, NameHasControl,
// NameTooLong {units}.
Expected<void> checkFriendlyName(const std::string &utf8);

} // namespace core
