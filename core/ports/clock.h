// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <cstdint>

namespace core {

// A moment, more exactly than documents have it.
struct Moment {
  Time time;
  std::uint32_t nanoseconds; // since time
};

// The time of day. A port, so that dates can be tested.
class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() const = 0;
  [[nodiscard]] virtual Moment moment() const = 0; // of two calls, the later one is the later moment
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] Time now() const override;
  [[nodiscard]] Moment moment() const override;
};

} // namespace core
