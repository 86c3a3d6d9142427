// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.h"

namespace core::words {

// forPassword returns what is said of a password that is needed or wrong: whose it is, and what the likeliest cause is. general: where
// nothing more is known.
Words forPassword(const Error &error, Words general);

} // namespace core::words
