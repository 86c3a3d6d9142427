// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/effect_codes.h"
#include "ui/widgets/wrapping_delegate.h"

#include <QColor>
#include <QPalette>

namespace ui {

// EffectDelegate paints the cells of a table of effects: before the name of each object a sign that says what becomes of it, and the word for that in
// the same tone. It takes its colours from the palette when it paints, so that they suit the theme of that moment.
class EffectDelegate final : public WrappingDelegate {
  Q_OBJECT

public:
  enum Role {
    Quiet = Qt::UserRole, // what stays as it is, is dimmed
    Part,                 // a part of the object above it
    FateOf                // core::Fate as a number; the row's
  };

  static constexpr int stateColumn = 2;
  static constexpr int signRoom = 16;
  static constexpr int partIndent = 28;

  using WrappingDelegate::WrappingDelegate;

  static QString signOf(core::Fate fate);                         // "+", "~", "="; the word stands beside it
  static QColor toneOf(core::Fate fate, const QPalette &palette); // at least 4.5 : 1 on its base

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
  void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
  [[nodiscard]] int indentOf(const QModelIndex &index) const override;
};

} // namespace ui
