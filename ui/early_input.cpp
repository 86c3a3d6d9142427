// SPDX-License-Identifier: Apache-2.0
#include "ui/early_input.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace ui {

namespace {

std::chrono::milliseconds systemUptime() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

// On the application: a button takes its keys and clicks before the window sees them.
EarlyInput::EarlyInput(QWidget &window, Uptime uptime)
    : QObject(&window), m_window(window), m_uptime(uptime ? std::move(uptime) : Uptime(systemUptime)) {
  qApp->installEventFilter(this);
}

void EarlyInput::pageAppeared(bool isGrave) {
  m_appeared = m_uptime();
  m_isGrave = isGrave;
  ++m_page;
}

bool EarlyInput::isEarly() const {
  return m_isGrave && m_uptime() - m_appeared < pause;
}

// A held key goes on in a list or a text, but presses no button a second time.
bool EarlyInput::isKeyUnmeant(const QEvent &event) const {
  const auto &key = static_cast<const QKeyEvent &>(event);
  const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  return (isEnter || key.key() == Qt::Key_Space) && ((isEnter && key.isAutoRepeat()) || isEarly());
}

bool EarlyInput::isClickUnmeant(const QEvent &event) {
  const bool isSecondHalf = event.type() == QEvent::MouseButtonDblClick && m_pressed != m_page;
  m_pressed = m_page;
  return isSecondHalf || isEarly();
}

bool EarlyInput::eventFilter(QObject *watched, QEvent *event) {
  const auto type = event->type();
  const bool isClick = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
  if (!isClick && type != QEvent::KeyPress) return false;
  const auto *widget = qobject_cast<QWidget *>(watched);
  if (widget == nullptr || widget->window() != &m_window) return false;
  if (!isClick) return isKeyUnmeant(*event);
  return qobject_cast<const QAbstractButton *>(widget) != nullptr && isClickUnmeant(*event);
}

} // namespace ui
