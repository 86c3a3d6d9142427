// SPDX-License-Identifier: Apache-2.0
#include "core/readers/watchdog.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr int ticks = 30; // in what it waits for at least: it ends by so much too late

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds silence, std::function<void()> end)
    : m_mostQuiet(silence), m_end(std::move(end)), m_thread([this](const std::stop_token &stop) { count(stop); }) {}

Watchdog::~Watchdog() = default;

void Watchdog::heard() {
  const std::lock_guard lock(m_mutex);
  m_quiet = 0ms;
}

Watchdog::Lapse Watchdog::lapse() const {
  const std::lock_guard lock(m_mutex);
  return m_lapse;
}

void Watchdog::begin(std::chrono::milliseconds answer) {
  const std::lock_guard lock(m_mutex);
  m_watches = true;
  m_quiet = m_waited = 0ms;
  m_mostWaited = answer;
  m_tick = std::max<std::chrono::milliseconds>(std::min(m_mostQuiet, m_mostWaited) / ticks, 1ms);
  m_changed.notify_one();
}

void Watchdog::rest() {
  const std::lock_guard lock(m_mutex);
  m_watches = false;
}

void Watchdog::count(const std::stop_token &stop) {
  std::unique_lock lock(m_mutex);
  while (m_lapse == Lapse::None && m_changed.wait(lock, stop, [this] { return m_watches; })) {
    const auto tick = m_tick;
    m_changed.wait_for(lock, stop, tick, [] { return false; });
    if (stop.stop_requested()) return;
    if (!m_watches) continue;
    m_quiet += tick;
    m_waited += tick;
    if (m_quiet > m_mostQuiet) m_lapse = Lapse::Silent;
    if (m_waited > m_mostWaited) m_lapse = Lapse::Late;
    if (m_lapse != Lapse::None) m_end();
  }
}

} // namespace core
