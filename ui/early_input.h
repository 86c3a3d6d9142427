// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

class QEvent;
class QWidget;

namespace ui {

// EarlyInput keeps what was meant for one page from the next: a key that is still held down, the second half of a double click, and, on a page whose
// buttons import or close the window, all that comes before anybody can have seen what they do.
class EarlyInput final : public QObject {
public:
  static constexpr std::chrono::milliseconds pause{400};

  using Uptime = std::function<std::chrono::milliseconds()>; // never goes back

  explicit EarlyInput(QWidget &window, Uptime uptime = {}); // without one: that of the system

  void pageAppeared(bool isGrave); // another page, or another content of the same one; grave: its buttons import, or close the window

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  [[nodiscard]] bool isEarly() const;
  [[nodiscard]] bool isKeyUnmeant(const QEvent &event) const;
  [[nodiscard]] bool isClickUnmeant(const QEvent &event);

  QWidget &m_window;
  Uptime m_uptime;
  std::chrono::milliseconds m_appeared{};
  bool m_isGrave = false;
  int m_page = 0;    // counts what has appeared
  int m_pressed = 0; // on which of them the mouse was pressed last
};

} // namespace ui
