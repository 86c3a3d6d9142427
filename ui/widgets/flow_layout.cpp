// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {
constexpr int gap = 6; // between lines
}

FlowLayout::FlowLayout(QWidget *parent, int between) : QLayout(parent), m_between(between) {
  setContentsMargins(0, 0, 0, 0);
}

void FlowLayout::addItem(QLayoutItem *item) {
  m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  auto *item = m_items[static_cast<std::size_t>(index)].release();
  m_items.erase(m_items.begin() + index);
  return item;
}

QSize FlowLayout::sizeHint() const {
  int width = 0, height = 0;
  for (const auto &item : m_items) {
    width += item->sizeHint().width() + m_between;
    height = std::max(height, item->sizeHint().height());
  }
  return {std::max(0, width - m_between), height};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto &item : m_items) size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect &rect) {
  QLayout::setGeometry(rect);
  flow(rect.width(), &rect);
}

int FlowLayout::flow(int width, const QRect *place) const {
  int left = 0, top = 0, lineHeight = 0;
  for (const auto &item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo({std::max(width, item->minimumSize().width()), item->sizeHint().height()});
    if (left > 0 && left + size.width() > width) {
      left = 0;
      top += lineHeight + gap;
      lineHeight = 0;
    }
    if (place != nullptr) {
      const auto direction = parentWidget()->layoutDirection();
      item->setGeometry(QStyle::visualRect(direction, *place, QRect(place->topLeft() + QPoint(left, top), size)));
    }
    left += size.width() + m_between;
    lineHeight = std::max(lineHeight, size.height());
  }
  return top + lineHeight;
}

} // namespace ui
