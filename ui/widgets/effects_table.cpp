// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/effects_table.h"

#include "ui/text/effect_text.h"
#include "ui/text/messages.h"
#include "ui/widgets/tones.h"
#include "ui/widgets/wrapping_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include <algorithm>
#include <map>

namespace ui {

namespace {

constexpr int quietRole = Qt::UserRole;    // what stays as it is, is dimmed
constexpr int partRole = Qt::UserRole + 1; // a part of the object above it
constexpr int indent = 18;
constexpr int mostFitted = 60; // rows

// Takes the colour from the palette when it paints, so that it suits the theme of that moment.
class EffectDelegate final : public WrappingDelegate {
public:
  using WrappingDelegate::WrappingDelegate;

  // All of the cell, and not the room that its own text would take.
  void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override {
    editor->setGeometry(option.rect);
  }

protected:
  void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
    WrappingDelegate::initStyleOption(option, index);
    if (index.data(quietRole).toBool()) option->palette.setColor(QPalette::Text, Tones::secondary(option->palette));
  }

  [[nodiscard]] int indentOf(const QModelIndex &index) const override { return index.data(partRole).toBool() ? indent : 0; }
};

} // namespace

struct EffectsTable::Row {
  QString what, change, fate;
  QString reason;
  bool isPart = false;
  bool isQuiet = false;
  const core::Effect *effect = nullptr; // of a part
};

EffectsTable::EffectsTable(QWidget *parent) : QTableWidget(parent) {
  setObjectName(QStringLiteral("effectsTable"));
  setAccessibleName(tr("Changes"));
  setItemDelegate(new EffectDelegate(this));
  setColumnCount(3);
  setHorizontalHeaderLabels({tr("What"), tr("Before → after"), tr("State")});
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  horizontalHeader()->setResizeContentsPrecision(mostFitted);
  verticalHeader()->hide();
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(true);
  // The columns are stretched after the table has its size. Not at once: a section says it for each of them.
  connect(horizontalHeader(), &QHeaderView::sectionResized, &m_refit, qOverload<>(&QTimer::start));
  connect(&m_refit, &QTimer::timeout, this, &EffectsTable::fitHeight);
  m_refit.setSingleShot(true);
  m_refit.setInterval(0);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

// An object that stays as it is has one row, and so has one of a single part; of others each part has a row.
QList<EffectsTable::Row> EffectsTable::rowsOf(const core::Plan &plan) {
  const EffectText text(plan);
  const auto isQuiet = [](core::Fate fate) { return fate == core::Fate::Kept || fate == core::Fate::LeftOut; };
  const auto reasonOf = [](const core::Effect &effect) { return effect.failure ? messageFor(*effect.failure).sentence : wordFor(effect.reason); };
  QList<Row> rows;
  for (const auto &group : core::groupsOf(plan.effects)) {
    const auto &first = *group.rows.front().effect;
    const bool isOpen = std::ranges::any_of(group.rows, [](const core::EffectRow &row) { return row.effect->choice && row.count == 1; });
    const bool isWhole = isQuiet(group.fate()) && !isOpen;
    const bool isSingle = group.rows.size() == 1 && !isOpen;
    const auto change = isWhole ? reasonOf(first) : isSingle ? text.changeText(first) : QString();
    rows.append({text.objectText(group), change, wordFor(group.fate()), reasonOf(first), false, isWhole, nullptr});
    if (isWhole || isSingle) continue;
    for (const auto &row : group.rows) {
      const auto &effect = *row.effect;
      const auto fate = core::fateOf(effect);
      rows.append({text.partText(effect), text.changeText(effect), wordFor(fate), reasonOf(effect), true, isQuiet(fate), &effect});
    }
  }
  return rows;
}

QString EffectsTable::summaryOf(const core::Plan &plan) {
  std::map<core::Fate, int> counts;
  for (const auto &effect : plan.effects) ++counts[core::fateOf(effect)];
  QStringList parts;
  for (const auto &[fate, count] : counts) parts << countedFate(fate, count);
  return parts.join(tr(", ", "between counts"));
}

QString EffectsTable::textOf(const core::Plan &plan) {
  QStringList lines;
  for (const auto &row : rowsOf(plan))
    lines << QStringList{row.isPart ? QStringLiteral("  ") + row.what : row.what, row.change, row.fate}.join(u'\t');
  return lines.join(u'\n');
}

void EffectsTable::setEffects(const core::Plan &plan, const BoxMaker &makeBox) {
  const auto rows = rowsOf(plan);
  setRowCount(static_cast<int>(rows.size()));
  for (int at = 0; at < rowCount(); ++at) {
    const auto &row = rows[at];
    showRow(at, row);
    const bool isChoice = makeBox && row.effect != nullptr && row.effect->choice;
    if (auto *box = isChoice ? makeBox(*row.effect, this) : nullptr) showBox(at, box);
  }
  fitHeight();
}

void EffectsTable::showRow(int at, const Row &row) {
  const QStringList texts{row.what, row.change, row.fate};
  auto spoken = texts.join(QStringLiteral(", "));
  if (row.change.isEmpty()) spoken = row.what + QStringLiteral(", ") + row.fate;
  for (int column = 0; column < texts.size(); ++column) {
    auto *cell = new QTableWidgetItem(texts[column]);
    cell->setToolTip((row.reason.isEmpty() ? texts[column] : row.reason).toHtmlEscaped());
    cell->setData(quietRole, row.isQuiet);
    cell->setData(partRole, row.isPart && column == 0);
    if (!row.isPart) {
      auto font = cell->font();
      font.setBold(column == 0);
      cell->setFont(font);
    }
    if (column == 0) cell->setData(Qt::AccessibleTextRole, spoken);
    if (column == 2 && !row.reason.isEmpty()) cell->setData(Qt::AccessibleDescriptionRole, row.reason);
    setItem(at, column, cell);
  }
}

// In the place of the part's name, and indented like it.
void EffectsTable::showBox(int at, QWidget *box) {
  item(at, 0)->setText({});
  auto *cell = new QWidget(this);
  auto *layout = new QHBoxLayout(cell);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addSpacing(indent);
  layout->addWidget(box, 1);
  setCellWidget(at, 0, cell);
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
  // Of very many rows each has one line, and they scroll by themselves: to lay out the text of each of them would hold the window up.
  if (rowCount() > mostFitted) {
    const int line = fontMetrics().height() + 9;
    verticalHeader()->setDefaultSectionSize(line);
    for (int row = 0; row < rowCount(); ++row) {
      if (const auto *box = cellWidget(row, 0)) setRowHeight(row, std::max(line, box->layout()->heightForWidth(columnWidth(0))));
    }
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return setFixedHeight(horizontalHeader()->sizeHint().height() + mostFitted / 3 * line);
  }
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  // Its width is not known before it is shown; wrapped into a sliver it would be so high that the page began with a scroll bar.
  if (!isVisible()) return setFixedHeight(horizontalHeader()->sizeHint().height() + rowCount() * (fontMetrics().height() + 9));
  resizeRowsToContents();
  for (int row = 0; row < rowCount(); ++row) {
    const auto *box = cellWidget(row, 0);
    const int wanted = box != nullptr ? box->layout()->heightForWidth(columnWidth(0)) : 0;
    setRowHeight(row, std::max(rowHeight(row), wanted) + 3);
  }
  int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
  for (int row = 0; row < rowCount(); ++row) height += rowHeight(row);
  if (minimumHeight() != height || maximumHeight() != height) setFixedHeight(height);
}

} // namespace ui
