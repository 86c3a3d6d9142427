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
  [[nodiscard]] core::Moment moment() const override { return {m_time, ++m_nanoseconds}; }

private:
  core::Time m_time;
  mutable std::uint32_t m_nanoseconds = 0;
};

} // namespace support
