// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/value.h"
#include "core/codes/finding_code.h"

#include <string>

namespace core {

// One finding about one certificate, or about the file when certificate is empty.
struct Finding {
  FindingCode code;
  std::string certificate = {}; // SHA-256, lower-case hex
  Parameters parameters = {};

  friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace core
