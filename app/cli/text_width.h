// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace app::cli {

// widthOf gives the columns that a text in UTF-8 takes on a terminal, as far as the system knows.
std::size_t widthOf(std::string_view text);

} // namespace app::cli
