// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace app::cli {

// writeToConsole writes text in UTF-8 to the handle of a console, as characters. The narrow functions would send bytes through its code page, each
// of them by itself. False when the console refuses it.
bool writeToConsole(void *console, std::string_view text);

} // namespace app::cli
