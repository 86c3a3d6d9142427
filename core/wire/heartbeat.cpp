// SPDX-License-Identifier: Apache-2.0
#include "core/wire/heartbeat.h"

namespace core::wire {

void Heartbeat::start(std::chrono::milliseconds interval) {
  const std::lock_guard lock(m_mutex);
  if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
  m_interval = interval;
  m_changed.notify_one();
}

void Heartbeat::stop() {
  const std::lock_guard lock(m_mutex);
  m_interval.reset();
}

// Beats with the lock held, which stop waits for.
void Heartbeat::run(const std::stop_token &stop) {
  std::unique_lock lock(m_mutex);
  while (m_changed.wait(lock, stop, [this] { return m_interval.has_value(); })) {
    m_changed.wait_for(lock, stop, *m_interval, [this] { return !m_interval; });
    if (stop.stop_requested()) return;
    if (m_interval) m_beat();
  }
}

} // namespace core::wire
