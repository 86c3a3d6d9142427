// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace app {

// The line, from 1, of the first character of a TOML text that is not ASCII and stands in neither a string nor a comment;
// nothing without one. TOML 1.0 allows it nowhere else, and toml++ 3.3 has undefined behaviour for the characters U+00A1 to
// U+0499 there.
std::optional<unsigned> lineOfStrayCharacter(std::string_view toml);

} // namespace app
