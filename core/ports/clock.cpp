// SPDX-License-Identifier: Apache-2.0
#include "core/ports/clock.h"

namespace core {

Time SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace core
