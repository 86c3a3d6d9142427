// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plain_label.h"

#include <QFontDatabase>

namespace ui {

QLabel *plainLabel(QWidget *parent, const QString &text, bool selectable) {
  auto *label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  if (selectable) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void makeSecondary(QLabel *label) {
  QPalette palette = label->palette();
  QColor color = palette.color(QPalette::WindowText);
  color.setAlphaF(0.68F);
  palette.setColor(QPalette::WindowText, color);
  label->setPalette(palette);
}

void makeFixedWidth(QWidget *widget) {
  widget->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace ui
