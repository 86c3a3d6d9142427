// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"

#include <string>
#include <vector>

namespace support {

// codesOf names findings in their order, with blanks between: "expired default-name".
inline std::string codesOf(const std::vector<core::Finding> &findings) {
  std::string all;
  for (const auto &finding : findings) {
    if (!all.empty()) all += ' ';
    all += core::nameOf(finding.code);
  }
  return all;
}

} // namespace support
