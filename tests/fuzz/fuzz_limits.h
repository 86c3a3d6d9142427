// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/limits.h"

namespace fuzz {

// Small, so that one run is over in no time and a limit is soon met.
inline core::Limits limits() {
  core::Limits small;
  small.fileBytes = 1U << 20U;
  small.bags = 200;
  small.keys = 8;
  small.work = 4'096;
  return small;
}

} // namespace fuzz
