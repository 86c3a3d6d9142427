// SPDX-License-Identifier: Apache-2.0
#include "core/ports/clock.h"

namespace core {

Time SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Moment SystemClock::moment() const {
  const auto now = std::chrono::system_clock::now();
  const auto time = std::chrono::floor<std::chrono::seconds>(now);
  return {time, static_cast<std::uint32_t>(std::chrono::nanoseconds(now - time).count())};
}

} // namespace core
