// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>

namespace core {

// isBlankName says whether a text is no name at all: it is empty, or holds nothing but blanks, which nobody can see or type.
bool isBlankName(const std::string &utf8);

// checkFriendlyName checks whether a name is allowed: 1 to 63 UTF-16 units, not blanks alone, no control character. NameEmpty, NameHasControl,
// NameTooLong {units}.
Expected<void> checkFriendlyName(const std::string &utf8);

} // namespace core
