// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tick_box.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int gap = 6;
constexpr int room = 3;           // around the text, for the ring of the focus
constexpr int narrowestLine = 16; // characters
constexpr int endless = 100000;
constexpr int flags = static_cast<int>(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap | Qt::TextShowMnemonic;

} // namespace

TickBox::TickBox(const QString &text, QWidget *parent) : QCheckBox(text, parent) {
  auto policy = sizePolicy();
  policy.setHorizontalPolicy(QSizePolicy::Preferred);
  policy.setVerticalPolicy(QSizePolicy::Preferred); // a fixed height would be that of one line
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QRect TickBox::textRect(int width) const {
  if (m_measured != text() || m_font != font()) m_rects.clear();
  m_measured = text();
  m_font = font();
  const auto [found, isNew] = m_rects.try_emplace(width);
  if (!isNew) return found->second;
  const int left = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + gap;
  found->second = fontMetrics().boundingRect(QRect(left + room, room, std::max(1, width - left - 2 * room), endless), flags, text());
  return found->second;
}

int TickBox::heightForWidth(int width) const {
  return std::max(textRect(width).height(), style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this)) + 2 * room;
}

QSize TickBox::sizeHint() const {
  return {textRect(endless).right() + 1 + room, heightForWidth(endless)};
}

QSize TickBox::minimumSizeHint() const {
  const int narrowest = textRect(endless).left() + narrowestLine * fontMetrics().averageCharWidth();
  return {std::min(sizeHint().width(), narrowest), heightForWidth(endless)};
}

bool TickBox::hitButton(const QPoint &position) const {
  return QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, textRect(width()).right() + room, height())).contains(position);
}

void TickBox::paintEvent(QPaintEvent *) {
  QStylePainter painter(this);
  QStyleOptionButton box;
  initStyleOption(&box);
  const auto text = textRect(width());
  const QSize size(style()->pixelMetric(QStyle::PM_IndicatorWidth, &box, this), style()->pixelMetric(QStyle::PM_IndicatorHeight, &box, this));
  const int middle = room + fontMetrics().height() / 2; // of the first line
  box.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(0, std::max(0, middle - size.height() / 2)), size));
  painter.drawPrimitive(QStyle::PE_IndicatorCheckBox, box);
  const auto beside = QStyle::visualRect(layoutDirection(), rect(), QRect(text.topLeft(), QSize(width() - text.left() - room, text.height())));
  const int side = static_cast<int>(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignAbsolute);
  const int wrapped = side | static_cast<int>(Qt::AlignTop) | Qt::TextWordWrap | Qt::TextShowMnemonic;
  painter.drawItemText(beside, wrapped, palette(), isEnabled(), this->text(), foregroundRole());
  if (!hasFocus()) return;
  QStyleOptionFocusRect ring;
  ring.initFrom(this);
  ring.rect = QStyle::visualRect(layoutDirection(), rect(), text.adjusted(-room, -room, room, room));
  painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
}

} // namespace ui
