// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/effects_table.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/tones.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

bool isThumbprint(const std::string &text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

QString stateText(const std::string &state) {
  if (state == "absent") return EffectsTable::tr("not there", "state of an object in the store");
  if (state == "present") return EffectsTable::tr("there", "state of an object in the store");
  if (state == "damaged") return EffectsTable::tr("damaged", "state of an object in the store");
  if (state == "none") return EffectsTable::tr("none", "chain of certificates");
  if (state == "no entry") return EffectsTable::tr("nothing", "what a link points to");
  return isThumbprint(state) ? Display::shortId(state) : Display::shown(state);
}

QString changeText(const core::Effect &effect) {
  auto from = stateText(effect.from);
  if (effect.state == core::EffectState::Unchanged || effect.state == core::EffectState::Skipped || effect.from == effect.to) return from;
  return from + QStringLiteral(" → ") + stateText(effect.to);
}

constexpr int quietRole = Qt::UserRole; // what will not be done stands back

// Takes the colour from the palette when it paints, so that it suits the theme of that moment.
class EffectDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

protected:
  void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(quietRole).toBool()) option->palette.setColor(QPalette::Text, Tones::secondary(option->palette));
  }
};

} // namespace

EffectsTable::EffectsTable(QWidget *parent) : QTableWidget(parent) {
  setObjectName(QStringLiteral("effectsTable"));
  setAccessibleName(tr("Changes"));
  setItemDelegate(new EffectDelegate(this));
  setColumnCount(4);
  setHorizontalHeaderLabels({tr("Object"), tr("What"), tr("From → to"), tr("State")});
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
  verticalHeader()->hide();
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void EffectsTable::setEffects(const core::ImportPlan &plan) {
  const auto &effects = plan.effects;
  setRowCount(static_cast<int>(effects.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const auto &effect = effects[static_cast<std::size_t>(row)];
    const auto reason = wordFor(effect.reason);
    const QStringList texts{Display::breakable(Display::shown(effect.label)), wordFor(effect.kind), Display::breakable(changeText(effect)),
                            wordFor(effect.state, plan.refusal.has_value())};
    for (int column = 0; column < texts.size(); ++column) {
      auto *cell = new QTableWidgetItem(texts[column]);
      cell->setToolTip((reason.isEmpty() ? texts[column] : reason).toHtmlEscaped());
      cell->setData(quietRole, effect.state == core::EffectState::Unchanged || effect.state == core::EffectState::Skipped);
      if (column == 0) cell->setData(Qt::AccessibleTextRole, texts.join(QStringLiteral(", ")));
      if (column == 3 && !reason.isEmpty()) cell->setData(Qt::AccessibleDescriptionRole, reason);
      setItem(row, column, cell);
    }
  }
  fitHeight();
}

void EffectsTable::showEvent(QShowEvent *event) {
  QTableWidget::showEvent(event);
  fitHeight();
}

void EffectsTable::resizeEvent(QResizeEvent *event) {
  QTableWidget::resizeEvent(event);
  fitHeight();
}

void EffectsTable::fitHeight() {
  // Its width is not known before it is shown; wrapped into a sliver it would be so high that the page began with a scroll bar.
  if (!isVisible()) return setFixedHeight(horizontalHeader()->sizeHint().height() + rowCount() * (fontMetrics().height() + 9));
  resizeRowsToContents();
  for (int row = 0; row < rowCount(); ++row) setRowHeight(row, rowHeight(row) + 3);
  int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
  for (int row = 0; row < rowCount(); ++row) height += rowHeight(row);
  if (minimumHeight() != height || maximumHeight() != height) setFixedHeight(height);
}

} // namespace ui
