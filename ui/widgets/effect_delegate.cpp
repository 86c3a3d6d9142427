// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/effect_delegate.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/tones.h"

#include <QPainter>

namespace ui {

namespace {

core::Fate fateOf(const QModelIndex &index) {
  return static_cast<core::Fate>(index.data(EffectDelegate::FateOf).toInt());
}

QColor hueOf(core::Fate fate, const QPalette &palette) {
  switch (fate) {
  case core::Fate::New:
  case core::Fate::Back:
    return Banner::colorOf(Banner::Kind::Done, palette);
  case core::Fate::Changed:
    return Banner::colorOf(Banner::Kind::Info, palette);
  case core::Fate::Kept:
  case core::Fate::LeftOut:
  case core::Fate::TakenBack:
    return Tones::secondary(palette);
  case core::Fate::Gone:
  case core::Fate::Failed:
    return Banner::colorOf(Banner::Kind::Error, palette);
  }
  return palette.color(QPalette::Text);
}

} // namespace

// What stays in the store as it was has one sign, whatever the reason.
QString EffectDelegate::signOf(core::Fate fate) {
  switch (fate) {
  case core::Fate::New:
  case core::Fate::Back:
    return QStringLiteral("+");
  case core::Fate::Changed:
    return QStringLiteral("~");
  case core::Fate::Kept:
  case core::Fate::LeftOut:
  case core::Fate::TakenBack:
    return QStringLiteral("=");
  case core::Fate::Gone:
    return QString(QChar(0x2212)); // minus
  case core::Fate::Failed:
    return QString(QChar(0x00d7)); // times
  }
  return {};
}

QColor EffectDelegate::toneOf(core::Fate fate, const QPalette &palette) {
  if (Tones::isHighContrast(palette)) return palette.color(QPalette::Text);
  return Tones::readable(hueOf(fate, palette), palette.color(QPalette::Base));
}

void EffectDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const {
  WrappingDelegate::initStyleOption(option, index);
  const auto &palette = option->palette;
  const auto dye = [option](const QColor &color) {
    for (const auto group : {QPalette::Active, QPalette::Inactive}) option->palette.setColor(group, QPalette::Text, color);
  };
  if (index.column() == stateColumn)
    dye(toneOf(fateOf(index), palette));
  else if (index.data(Quiet).toBool())
    dye(Tones::secondary(palette));
}

int EffectDelegate::indentOf(const QModelIndex &index) const {
  if (index.column() != 0) return 0;
  return index.data(Part).toBool() ? partIndent : signRoom;
}

void EffectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
  WrappingDelegate::paint(painter, option, index);
  if (index.column() != 0 || index.data(Part).toBool()) return;
  const bool isMirrored = option.direction == Qt::RightToLeft;
  const auto group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
                     : option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                   : QPalette::Inactive;
  const bool isSelected = option.state.testFlag(QStyle::State_Selected);
  auto color = toneOf(fateOf(index), option.palette);
  if (isSelected) color = option.palette.color(group, QPalette::HighlightedText);
  if (group == QPalette::Disabled) color = option.palette.color(group, QPalette::Text);
  auto font = option.font;
  font.setBold(true);
  painter->save();
  painter->setFont(font);
  painter->setPen(color);
  auto box = option.rect;
  if (isMirrored)
    box.setLeft(box.right() - signRoom);
  else
    box.setWidth(signRoom + 2);
  painter->drawText(box, static_cast<int>(Qt::AlignCenter), signOf(fateOf(index)));
  painter->restore();
}

// All of the cell, and not the room that its own text would take.
void EffectDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const {
  editor->setGeometry(option.rect);
}

} // namespace ui
