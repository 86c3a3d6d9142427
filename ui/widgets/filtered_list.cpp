// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filtered_list.h"

#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>

namespace ui {

namespace {

// An entry that is too long for its line is there in full where the mouse rests.
class Entries final : public QStringListModel {
public:
  using QStringListModel::QStringListModel;

  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override {
    if (role != Qt::ToolTipRole) return QStringListModel::data(index, role);
    return QStringListModel::data(index, Qt::DisplayRole).toString().toHtmlEscaped();
  }
};

// Where there are several to copy from, all that are selected, one a line.
void addCopying(QListView *list) {
  auto *copy = new QAction(FilteredList::tr("&Copy"), list);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  QObject::connect(copy, &QAction::triggered, list, [list] {
    auto rows = list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const auto &row : rows) texts << row.data().toString();
    if (!texts.isEmpty()) QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
  });
  auto *all = new QAction(FilteredList::tr("&Select all"), list);
  all->setShortcut(QKeySequence::SelectAll);
  all->setShortcutContext(Qt::WidgetShortcut);
  QObject::connect(all, &QAction::triggered, list, &QListView::selectAll);
  list->addActions({copy, all});
  list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace

FilteredList::FilteredList(const QString &name, Count count, const QStringList &entries, QWidget *parent)
    : QWidget(parent), m_count(std::move(count)), m_all(static_cast<int>(entries.size())), m_filter(new QLineEdit(this)), m_shown(plainLabel(this)),
      m_list(new QListView(this)) {
  auto *top = new QHBoxLayout;
  top->addWidget(m_filter, 1);
  top->addWidget(m_shown);
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(4);
  lines->addLayout(top);
  lines->addWidget(m_list);
  buildTop(name);
  buildList(name, entries);
  setTabOrder(m_filter, m_list);
  showCount();
}

void FilteredList::buildTop(const QString &name) {
  m_filter->setObjectName(QStringLiteral("filterEdit"));
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setAccessibleName(tr("Filter"));
  m_filter->setAccessibleDescription(name);
  m_filter->setClearButtonEnabled(false); // its icon is searched for in every theme
  m_shown->setObjectName(QStringLiteral("entryCountLabel"));
  m_shown->setWordWrap(false);
  makeSecondary(m_shown);
}

void FilteredList::buildList(const QString &name, const QStringList &entries) {
  m_list->setObjectName(QStringLiteral("entryList"));
  m_list->setAccessibleName(name);
  m_list->setUniformItemSizes(true); // thousands are no more work than ten
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setTextElideMode(Qt::ElideMiddle);
  m_list->setMinimumHeight(fontMetrics().height() * 4);
  addCopying(m_list);
  auto *filtered = new QSortFilterProxyModel(m_list);
  filtered->setSourceModel(new Entries(entries, filtered));
  filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_list->setModel(filtered);
  connect(m_filter, &QLineEdit::textChanged, this, [this, filtered](const QString &text) {
    filtered->setFilterFixedString(text.trimmed());
    showCount();
  });
}

void FilteredList::setLines(int lines) {
  m_list->setFixedHeight(lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void FilteredList::showCount() {
  const int left = m_list->model()->rowCount();
  m_shown->setText(left == m_all ? m_count(m_all) : tr("%1 of %2", "shown, all: \"3 of 60 names\"").arg(locale().toString(left), m_count(m_all)));
}

} // namespace ui
