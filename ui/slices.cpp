// SPDX-License-Identifier: Apache-2.0
#include "ui/slices.h"

#include <QElapsedTimer>

#include <utility>

namespace ui {

namespace {
constexpr std::size_t atOnce = 4;
constexpr int turnLasts = 8; // milliseconds; what was made is still to be laid out and painted
} // namespace

Slices::Slices(QObject *parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] { turn(1, turnLasts); });
}

void Slices::begin(std::size_t count, Step step, std::function<void()> done) {
  stop();
  m_next = 0;
  m_count = count;
  m_step = std::move(step);
  m_done = std::move(done);
  turn(atOnce, 0); // a page that comes has enough else to do
}

void Slices::stop() {
  m_timer.stop();
  m_next = m_count;
  m_done = {};
}

void Slices::turn(std::size_t least, int milliseconds) {
  QElapsedTimer since;
  since.start();
  for (std::size_t made = 0; isRunning() && (made < least || since.elapsed() < milliseconds); ++made) m_step(m_next++);
  if (isRunning()) return m_timer.start(0);
  if (const auto done = std::exchange(m_done, {})) done();
}

} // namespace ui
