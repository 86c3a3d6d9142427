// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace core {

// plainText returns UTF-8 for a file of text: without byte order mark, and converted when it is UTF-16, with such a mark or without.
// Bytes of any other encoding stay as they are.
std::string plainText(BytesView bytes);

} // namespace core
