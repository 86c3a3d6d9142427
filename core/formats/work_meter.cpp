// SPDX-License-Identifier: Apache-2.0
#include "core/formats/work_meter.h"

#include <algorithm>

namespace core {

void WorkMeter::begin(Stage stage) {
  const std::lock_guard lock(m_mutex);
  m_stage = stage;
  m_expected = 0;
  m_done = 0;
  m_told = -1;
  if (m_progress) m_progress(stage, -1);
}

void WorkMeter::expect(std::uint64_t cost) {
  const std::lock_guard lock(m_mutex);
  m_expected = std::max(m_expected, m_done + cost);
}

void WorkMeter::add(std::uint64_t cost) {
  constexpr double step = 0.005;
  constexpr double most = 0.99;
  const std::lock_guard lock(m_mutex);
  m_done += cost;
  if (!m_progress || m_expected == 0) return;
  const auto fraction = std::min(static_cast<double>(m_done) / static_cast<double>(m_expected), most);
  if (fraction < m_told + step) return;
  m_told = fraction;
  m_progress(m_stage, fraction);
}

} // namespace core
