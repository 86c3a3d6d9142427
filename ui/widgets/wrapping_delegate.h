// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Paints the text of a cell in as many lines as it needs; a word that is too long for the column is broken where the line ends.
class WrappingDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
  [[nodiscard]] virtual int indentOf(const QModelIndex &) const { return 0; } // of the text, in pixels
};

} // namespace ui
