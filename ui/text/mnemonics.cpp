// SPDX-License-Identifier: Apache-2.0
#include "ui/text/mnemonics.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QSet>

namespace ui {

namespace {

QChar letterOf(const QString &text) {
  const auto keys = QKeySequence::mnemonic(text);
  return keys.isEmpty() ? QChar() : keys.toString().back();
}

qsizetype markIn(const QString &text) {
  for (qsizetype at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != QLatin1Char('&')) continue;
    if (text[at + 1] != QLatin1Char('&')) return at;
    ++at;
  }
  return -1;
}

// The text with its mark before another letter, one that is free.
QString moved(QString text, const QSet<QChar> &taken) {
  text.remove(markIn(text), 1);
  for (qsizetype at = 0; at < text.size(); ++at) {
    if (text[at].isLetterOrNumber() && !taken.contains(text[at].toUpper())) return text.insert(at, QLatin1Char('&'));
  }
  return text;
}

template <class Widget> void settleOne(Widget &widget, QSet<QChar> &taken) {
  if (!widget.isVisible() || letterOf(widget.text()).isNull()) return;
  if (taken.contains(letterOf(widget.text()))) widget.setText(moved(widget.text(), taken));
  const auto letter = letterOf(widget.text());
  if (!letter.isNull()) taken.insert(letter);
}

} // namespace

void Mnemonics::settle(const QWidget &window) {
  QSet<QChar> taken;
  // The window's own buttons come first: their letters are to be the same on every page.
  for (auto *button : window.findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) settleOne(*button, taken);
  for (auto *widget : window.findChildren<QWidget *>()) {
    if (widget->window() != window.window()) continue; // another window in front of it has letters of its own
    auto *label = qobject_cast<QLabel *>(widget);
    auto *button = qobject_cast<QAbstractButton *>(widget);
    if (label != nullptr && label->buddy() != nullptr) settleOne(*label, taken);
    if (button != nullptr && button->parentWidget() != &window) settleOne(*button, taken);
  }
}

} // namespace ui
