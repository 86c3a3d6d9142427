// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/recent_changes.h"

#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostShown = 6; // rows; the rest scrolls
enum Column { When, What, By, State, Columns };

} // namespace

RecentChanges::RecentChanges(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(this)), m_receipt(plainLabel(this)), m_undo(new QPushButton(tr("&Undo…"), this)),
      m_show(new QPushButton(tr("&Show receipt"), this)) {
  auto *heading = plainLabel(this, tr("Recent changes"));
  auto bold = heading->font();
  bold.setBold(true);
  heading->setFont(bold);
  buildTable();
  m_receipt->setObjectName(QStringLiteral("recentReceiptLabel"));
  makeSecondary(m_receipt);
  m_undo->setObjectName(QStringLiteral("recentUndoButton"));
  m_undo->setAutoDefault(false);
  m_undo->setAccessibleDescription(tr("Shows what would go, come back and stay, before anything is changed"));
  m_undo->setToolTip(m_undo->accessibleDescription());
  m_show->setObjectName(QStringLiteral("recentShowButton"));
  m_show->setAutoDefault(false);
  auto *row = new QHBoxLayout;
  row->addWidget(m_receipt, 1);
  row->addWidget(m_undo);
  row->addWidget(m_show);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(m_table);
  layout->addLayout(row);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    if (const auto *one = chosen(); one != nullptr) emit undoWanted(one->name);
  });
  connect(m_show, &QPushButton::clicked, this, [this] {
    if (const auto *one = chosen(); one != nullptr) emit receiptWanted(one->name);
  });
  follow();
}

void RecentChanges::buildTable() {
  m_table->setObjectName(QStringLiteral("recentTable"));
  m_table->setAccessibleName(tr("Recent changes"));
  m_table->setColumnCount(Columns);
  m_table->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("By"), tr("State")});
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  m_table->horizontalHeader()->setSectionsClickable(false);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &RecentChanges::follow);
}

void RecentChanges::setChanges(const std::vector<ListedChange> &changes, bool withPlaces) {
  const auto *before = chosen();
  const auto name = before != nullptr ? std::optional(before->name) : std::nullopt;
  m_changes = changes;
  m_table->setRowCount(static_cast<int>(m_changes.size()));
  for (std::size_t at = 0; at < m_changes.size(); ++at) addRow(static_cast<int>(at), m_changes[at], withPlaces);
  const auto same = std::ranges::find_if(m_changes, [&](const ListedChange &each) { return name && each.name == *name; });
  const auto row = same == m_changes.end() ? 0 : std::distance(m_changes.begin(), same);
  m_table->setCurrentCell(m_changes.empty() ? -1 : static_cast<int>(row), 0);
  fitHeight();
  follow();
}

void RecentChanges::addRow(int at, const ListedChange &listed, bool withPlaces) {
  const auto &[name, change] = listed;
  auto by = Display::shown(change.summary.user);
  if (withPlaces) by += QStringLiteral(", ") + Display::scope(name.scope);
  const QStringList texts{ChangeText::when(change.time), ChangeText::what(change.summary), by, ChangeText::stateOf(change)};
  for (int column = 0; column < Columns; ++column) {
    auto *cell = new QTableWidgetItem(texts[column]);
    cell->setToolTip(texts[column].toHtmlEscaped());
    if (column == 0) cell->setData(Qt::AccessibleTextRole, texts.join(QStringLiteral(", ")));
    m_table->setItem(at, column, cell);
  }
}

// The row that is marked: assistive technology selects one without going there.
const ListedChange *RecentChanges::chosen() const {
  const auto rows = m_table->selectionModel()->selectedRows();
  const auto row = rows.isEmpty() ? -1 : rows.front().row();
  return row >= 0 && row < static_cast<int>(m_changes.size()) ? &m_changes[static_cast<std::size_t>(row)] : nullptr;
}

// What cannot be undone, or is undone already, says so by the button.
void RecentChanges::follow() {
  const auto *one = chosen();
  m_undo->setEnabled(one != nullptr && one->change.mayBeUndone());
  m_show->setEnabled(one != nullptr);
  m_receipt->setText(one == nullptr ? QString() : tr("Receipt %1").arg(toQt(one->name.receipt)));
}

void RecentChanges::fitHeight() {
  const int rows = std::min(m_table->rowCount(), mostShown);
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() +
                          2 * m_table->frameWidth());
}

void RecentChanges::choose(const ChangeName &change) {
  const auto same = std::ranges::find(m_changes, change, &ListedChange::name);
  if (same != m_changes.end()) m_table->setCurrentCell(static_cast<int>(same - m_changes.begin()), 0);
}

QList<QWidget *> RecentChanges::tabStops() const {
  return {m_table, m_undo, m_show};
}

// What was done needs the room most; who did it is in the receipt, too.
void RecentChanges::resizeEvent(QResizeEvent *event) {
  QWidget::resizeEvent(event);
  constexpr int roomForAll = 80; // letters
  m_table->setColumnHidden(By, width() < roomForAll * fontMetrics().averageCharWidth());
}

} // namespace ui
