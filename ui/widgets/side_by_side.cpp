// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/side_by_side.h"

#include <QEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr int gap = 10;
constexpr int leastWidth = 210; // of a part that has another one beside it

int heightOf(const QWidget *widget, int width) {
  return std::max(widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height(), widget->minimumHeight());
}

} // namespace

SideBySide::SideBySide(QWidget *parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void SideBySide::add(QWidget *widget, int share) {
  widget->setParent(this);
  widget->show();
  m_parts.append({widget, share});
  updateGeometry();
}

QList<int> SideBySide::widthsFor(int width) const {
  int shares = 0;
  for (const auto &part : m_parts) shares += part.share;
  const int room = width - gap * static_cast<int>(m_parts.size() - 1);
  QList<int> widths;
  for (const auto &part : m_parts) widths << room * part.share / std::max(1, shares);
  return widths;
}

bool SideBySide::isStacked(int width) const {
  const auto widths = widthsFor(width);
  for (qsizetype i = 0; i < m_parts.size(); ++i) {
    if (widths[i] < std::max(leastWidth, m_parts[i].widget->minimumSizeHint().width())) return true;
  }
  return false;
}

int SideBySide::heightForWidth(int width) const {
  const bool stacked = isStacked(width);
  const auto widths = widthsFor(width);
  int height = stacked ? gap * static_cast<int>(m_parts.size() - 1) : 0;
  for (qsizetype i = 0; i < m_parts.size(); ++i) {
    const int own = heightOf(m_parts[i].widget, stacked ? width : widths[i]);
    height = stacked ? height + own : std::max(height, own);
  }
  return height;
}

int SideBySide::widestMinimum() const {
  int widest = 0;
  for (const auto &part : m_parts) widest = std::max(widest, part.widget->minimumSizeHint().width());
  return widest;
}

QSize SideBySide::sizeHint() const {
  int width = 0;
  for (const auto &part : m_parts) width += part.widget->sizeHint().width() + gap;
  return {width, heightForWidth(width)};
}

QSize SideBySide::minimumSizeHint() const {
  return {widestMinimum(), 0};
}

bool SideBySide::event(QEvent *event) {
  if (event->type() == QEvent::LayoutRequest) {
    updateGeometry();
    place();
  }
  return QWidget::event(event);
}

void SideBySide::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  place();
}

void SideBySide::place() {
  const bool stacked = isStacked(width());
  const auto widths = widthsFor(width());
  QPoint at(0, 0);
  for (qsizetype i = 0; i < m_parts.size(); ++i) {
    auto *widget = m_parts[i].widget;
    const QSize size = stacked ? QSize(width(), heightOf(widget, width())) : QSize(widths[i], height());
    const int left = layoutDirection() == Qt::RightToLeft ? width() - at.x() - size.width() : at.x();
    widget->setGeometry(QRect(QPoint(left, at.y()), size));
    if (stacked)
      at.ry() += size.height() + gap;
    else
      at.rx() += size.width() + gap;
  }
}

} // namespace ui
