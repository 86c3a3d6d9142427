// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cctype>
#include <string>

namespace app::cli {

// plainThumbprint leaves the hexadecimal digits of what was typed, in lower case. Thumbprints are written with colons, with blanks and in either
// case; Windows' own dialog adds an invisible mark in front.
inline std::string plainThumbprint(const std::string &typed) {
  std::string plain;
  for (const char c : typed) {
    if (std::isxdigit(static_cast<unsigned char>(c)) != 0) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return plain;
}

} // namespace app::cli
