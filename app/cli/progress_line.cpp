// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress_line.h"

#include "app/cli/streams.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace app::cli {

namespace {

constexpr auto patience = std::chrono::milliseconds(500);
constexpr auto pace = std::chrono::milliseconds(100);

// A line that is not drawn does not matter.
void show(const std::string &text) {
  writeAll(Stream::Messages, text);
}

} // namespace

ProgressLine::ProgressLine(bool wanted) {
  if (wanted && takesEscapes(Stream::Messages)) m_thread = std::thread([this] { draw(); });
}

ProgressLine::~ProgressLine() {
  if (!m_thread.joinable()) return;
  {
    const std::lock_guard lock(m_mutex);
    m_done = true;
  }
  m_changed.notify_one();
  m_thread.join();
}

core::Progress ProgressLine::progress() {
  return [this](core::Stage stage, double fraction) {
    const std::lock_guard lock(m_mutex);
    m_stage = stage;
    m_fraction = fraction;
  };
}

void ProgressLine::draw() {
  std::unique_lock lock(m_mutex);
  if (m_changed.wait_for(lock, patience, [this] { return m_done; })) return;
  while (!m_done) {
    const auto percent = m_fraction < 0 ? std::string() : fmt::format(" {:.0f} %", m_fraction * 100);
    show(fmt::format("\r{}{} …\x1b[K", core::words::of(m_stage), percent));
    m_changed.wait_for(lock, pace, [this] { return m_done; });
  }
  show("\r\x1b[K");
}

} // namespace app::cli
