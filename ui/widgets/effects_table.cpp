// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/effects_table.h"

#include "ui/text/messages.h"
#include "ui/widgets/effect_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>

#include <algorithm>
#include <map>

namespace ui {

namespace {

constexpr int mostFitted = EffectLines::mostLines;

} // namespace

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
  horizontalHeader()->setSectionResizeMode(EffectDelegate::stateColumn, QHeaderView::ResizeToContents);
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

QString EffectsTable::summaryOf(const core::Plan &plan) {
  std::map<core::Fate, int> counts;
  for (const auto &effect : plan.effects) ++counts[core::fateOf(effect)];
  QStringList parts;
  for (const auto &[fate, count] : counts) parts << countedFate(fate, count);
  return parts.join(tr(", ", "between counts"));
}

QString EffectsTable::textOf(const core::Plan &plan, const Surroundings &around) {
  QStringList lines;
  for (const auto &line : EffectLines(plan, around).all())
    lines << QStringList{line.isPart ? QStringLiteral("  ") + line.what : line.what, line.change, line.state}.join(u'\t');
  return lines.join(u'\n');
}

void EffectsTable::setEffects(const core::Plan &plan, const BoxMaker &makeBox) {
  setLines(EffectLines(plan).all(), makeBox);
}

void EffectsTable::setLines(const QList<EffectLine> &lines, const BoxMaker &makeBox) {
  setRowCount(static_cast<int>(lines.size()));
  for (int at = 0; at < rowCount(); ++at) {
    const auto &line = lines[at];
    showRow(at, line);
    const bool isChoice = makeBox && line.effect != nullptr && line.effect->choice;
    if (auto *box = isChoice ? makeBox(*line.effect, this) : nullptr) showBox(at, box);
  }
  fitHeight();
}

void EffectsTable::showRow(int at, const EffectLine &line) {
  const QStringList texts{line.what, line.change, line.state};
  auto spoken = texts.join(QStringLiteral(", "));
  if (line.change.isEmpty()) spoken = line.what + QStringLiteral(", ") + line.state;
  for (int column = 0; column < texts.size(); ++column) {
    auto *cell = new QTableWidgetItem(texts[column]);
    cell->setToolTip((line.reason.isEmpty() ? texts[column] : line.reason).toHtmlEscaped());
    cell->setData(EffectDelegate::Quiet, line.isQuiet);
    cell->setData(EffectDelegate::Part, line.isPart);
    cell->setData(EffectDelegate::FateOf, static_cast<int>(line.fate));
    if (!line.isPart) {
      auto font = cell->font();
      font.setBold(column == 0);
      cell->setFont(font);
    }
    if (column == 0) cell->setData(Qt::AccessibleTextRole, spoken);
    if (column == EffectDelegate::stateColumn && !line.reason.isEmpty()) cell->setData(Qt::AccessibleDescriptionRole, line.reason);
    setItem(at, column, cell);
  }
}

// In the place of the part's name, and indented like it.
void EffectsTable::showBox(int at, QWidget *box) {
  item(at, 0)->setText({});
  auto *cell = new QWidget(this);
  auto *layout = new QHBoxLayout(cell);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addSpacing(EffectDelegate::partIndent);
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
