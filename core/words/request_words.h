// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.h"

namespace core::words {

// forRequest returns the words for what was asked for in a request and cannot be: a Usage with a {part}. general where it has another.
Words forRequest(const Error &error, Words general);

} // namespace core::words
