// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/wrapping_delegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int margin = 3;

qreal layOut(QTextLayout &layout, const QStyleOptionViewItem &option, qreal width) {
  QTextOption wrapping;
  wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  wrapping.setTextDirection(option.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  wrapping.setAlignment(QStyle::visualAlignment(option.direction, option.displayAlignment) & Qt::AlignHorizontal_Mask);
  layout.setTextOption(wrapping);
  qreal height = 0;
  layout.beginLayout();
  for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, height});
    height += line.height();
  }
  layout.endLayout();
  return std::max(height, qreal(option.fontMetrics.height()));
}

} // namespace

void WrappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
  auto item = option;
  initStyleOption(&item, index);
  const auto text = std::exchange(item.text, QString());
  const auto *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  item.text = text;
  const int indent = indentOf(index);
  const bool isMirrored = item.direction == Qt::RightToLeft;
  const auto box = QRectF(item.rect).adjusted(margin + (isMirrored ? 0 : indent), 0, -margin - (isMirrored ? indent : 0), 0);
  QTextLayout layout(text, item.font);
  const auto height = layOut(layout, item, box.width());
  const auto group = !item.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
                     : item.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                 : QPalette::Inactive;
  const auto role = item.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
  painter->save();
  painter->setClipRect(item.rect);
  painter->setPen(item.palette.color(group, role));
  layout.draw(painter, {box.left(), box.top() + std::floor(std::max(0.0, box.height() - height) / 2)});
  painter->restore();
}

// As wide as its column, which asks for this when it is the height that is not known; a column that fits its cells asks with no width.
QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
  auto item = option;
  initStyleOption(&item, index);
  const auto *table = qobject_cast<const QTableView *>(item.widget);
  const bool fits = table == nullptr || table->horizontalHeader()->sectionResizeMode(index.column()) == QHeaderView::ResizeToContents;
  const qreal width = fits ? 1e6 : table->columnWidth(index.column()) - 2 * margin - indentOf(index) - (table->showGrid() ? 1 : 0);
  QTextLayout layout(item.text, item.font);
  const auto height = layOut(layout, item, std::max(1.0, width));
  qreal natural = 0;
  for (int i = 0; i < layout.lineCount(); ++i) natural = std::max(natural, layout.lineAt(i).naturalTextWidth());
  return {qCeil(natural) + 2 * margin + indentOf(index) + 1, qCeil(height) + 4};
}

} // namespace ui
