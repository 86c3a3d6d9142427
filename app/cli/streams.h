// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace app::cli {

// Standard output and standard error.
enum class Stream { Results, Messages };

// writeAll writes text in UTF-8, unbuffered. 0, or the errno of the write that failed. A console of Windows gets the characters, not bytes of a code
// page; everything else gets the bytes as they are.
int writeAll(Stream stream, std::string_view text);

// takesEscapes says whether a person reads a stream on a terminal that understands escape sequences: for colours, or to draw a line again.
bool takesEscapes(Stream stream);

} // namespace app::cli
