// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/clock.h"

namespace support {

// A clock that stands where a test puts it.
class FakeClock final : public core::Clock {
public:
  explicit FakeClock(core::Time time = {}) : m_time(time) {}
  void set(core::Time time) { m_time = time; }
  [[nodiscard]] core::Time now() const override { return m_time; }

private:
  core::Time m_time;
};

} // namespace support
