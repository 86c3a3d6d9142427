// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include <functional>

namespace ui {

// Slices does something many times over, a few milliseconds of it in each turn of the event loop, so that a window with hundreds of parts goes on
// answering while they are made. A few are made at once: most pages have no more.
class Slices final : public QObject {
  Q_OBJECT

public:
  using Step = std::function<void(std::size_t)>;

  explicit Slices(QObject *parent = nullptr);

  // begin calls step for each number below count, and then done. What had begun before is over.
  void begin(std::size_t count, Step step, std::function<void()> done);
  void stop();
  [[nodiscard]] bool isRunning() const { return m_next < m_count; }

private:
  void turn(std::size_t least, int milliseconds);

  QTimer m_timer;
  std::size_t m_next = 0;
  std::size_t m_count = 0;
  Step m_step;
  std::function<void()> m_done;
};

} // namespace ui
