// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/consent_button.h"

#include <QKeyEvent>

namespace ui {

namespace {
constexpr int tooSoon = 400; // milliseconds, in which nobody has read what it asks
}

ConsentButton::ConsentButton(const QString &text, QWidget *parent) : QPushButton(text, parent) {
  setAutoDefault(false);
  m_sinceOther.start();
}

void ConsentButton::showEvent(QShowEvent *event) {
  QPushButton::showEvent(event);
  if (!event->spontaneous()) m_sinceOther.restart();
}

void ConsentButton::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool isOwn = isEnter || event->key() == Qt::Key_Space;
  const bool isText = !isOwn && !event->text().isEmpty() && event->text().front().isPrint();
  if (isText) m_sinceOther.restart();
  if (isText || (isOwn && m_sinceOther.elapsed() < tooSoon)) return event->accept();
  QPushButton::keyPressEvent(event);
}

} // namespace ui
