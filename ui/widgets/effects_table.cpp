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

struct ValueText {
  QString operator()(core::Presence presence) const {
    switch (presence) {
    case core::Presence::Absent:
      return EffectsTable::tr("not there", "state of an object in the store");
    case core::Presence::Present:
      return EffectsTable::tr("there", "state of an object in the store");
    case core::Presence::Damaged:
      return EffectsTable::tr("damaged", "state of an object in the store");
    }
    return {};
  }
  QString operator()(const core::NameValue &value) const { return Display::shown(value.name); }
  QString operator()(const core::LinkValue &value) const {
    return value.sha256.empty() ? EffectsTable::tr("nothing", "what a link points to") : Display::shortId(value.sha256);
  }
  QString operator()(const core::TextValue &value) const {
    return value.value.empty() ? EffectsTable::tr("nothing", "value in a directory") : Display::shown(value.value);
  }
  QString operator()(const core::ChainValue &value) const {
    return value.issuers.empty() ? EffectsTable::tr("none", "chain of certificates") : Display::shown(core::textOf(value));
  }
};

constexpr int quietRole = Qt::UserRole; // a change that will not be done is dimmed

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

QString EffectsTable::objectText(const core::EffectRow &row) {
  const auto count = static_cast<int>(row.count);
  if (count == 1) return Display::shown(row.effect->label());
  return row.effect->as<core::TrustRoot>() != nullptr ? tr("%n roots", nullptr, count) : tr("%n certificates", nullptr, count);
}

QString EffectsTable::changeText(const core::Effect &effect) {
  const auto before = effect.before(), after = effect.after();
  auto from = std::visit(ValueText(), before);
  if (effect.state == core::EffectState::Unchanged || effect.state == core::EffectState::Skipped || before == after) return from;
  return from + QStringLiteral(" → ") + std::visit(ValueText(), after);
}

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

void EffectsTable::setEffects(const core::Plan &plan) {
  const auto rows = core::rowsOf(plan.effects);
  setRowCount(static_cast<int>(rows.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const auto &effect = *rows[static_cast<std::size_t>(row)].effect;
    const auto reason = effect.failure ? messageFor(*effect.failure).sentence : wordFor(effect.reason);
    const QStringList texts{objectText(rows[static_cast<std::size_t>(row)]), wordFor(effect.kind()), changeText(effect),
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
