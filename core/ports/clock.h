// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

namespace core {

// The time of day. A port, so that dates can be tested.
class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] Time now() const override;
};

} // namespace core
