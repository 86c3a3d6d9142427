// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filter_list.h"

#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStringListModel>

#include <algorithm>

namespace ui {

namespace {

constexpr int linesShown = 8;

void fill(QWidget *widget, QLayout *layout) {
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  widget->setLayout(layout);
}

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
  auto *copy = new QAction(FilterList::tr("&Copy"), list);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  QObject::connect(copy, &QAction::triggered, list, [list] {
    auto rows = list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const auto &row : rows) texts << row.data().toString();
    if (!texts.isEmpty()) QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
  });
  auto *all = new QAction(FilterList::tr("&Select all"), list);
  all->setShortcut(QKeySequence::SelectAll);
  all->setShortcutContext(Qt::WidgetShortcut);
  QObject::connect(all, &QAction::triggered, list, &QListView::selectAll);
  list->addActions({copy, all});
  list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace

FilterList::FilterList(const QString &name, Count count, QWidget *parent)
    : QWidget(parent), m_name(name), m_count(std::move(count)), m_first(plainLabel(this, {}, true)), m_link(new LinkButton({}, this)) {
  m_first->setObjectName(QStringLiteral("firstEntriesLabel"));
  m_link->setObjectName(QStringLiteral("allEntriesLink"));
  auto *lines = new QVBoxLayout;
  fill(this, lines);
  lines->setSpacing(0);
  lines->addWidget(m_first);
  lines->addWidget(m_link, 0, Qt::AlignLeading);
  connect(m_link, &QPushButton::clicked, this, [this] { setOpen(!isOpen()); });
}

void FilterList::setEntries(const QStringList &entries) {
  m_entries = entries;
  delete m_all;
  m_all = nullptr;
  const auto count = static_cast<int>(entries.size());
  const bool isLong = count > m_folded;
  const auto first = QStringList(entries.mid(0, m_folded)).join(QStringLiteral(", "));
  m_first->setText(isLong ? first + QStringLiteral(", …") : first);
  m_first->setAccessibleName(m_name + QStringLiteral(": ") + first);
  m_first->setVisible(m_folded > 0);
  m_link->setText(m_count(count) + QStringLiteral("…"));
  m_link->setAccessibleDescription(m_name);
  m_link->setVisible(isLong);
}

bool FilterList::isOpen() const {
  return m_all != nullptr && !m_all->isHidden();
}

void FilterList::setOpen(bool isOpen) {
  if (isOpen == this->isOpen()) return;
  if (m_all == nullptr) build();
  m_all->setVisible(isOpen);
  m_first->setVisible(!isOpen && m_folded > 0);
  m_link->setText(isOpen ? tr("Show fewer") : m_count(static_cast<int>(m_entries.size())) + QStringLiteral("…"));
  m_link->updateGeometry();
  if (isOpen)
    m_filter->setFocus();
  else
    m_link->setFocus();
}

void FilterList::build() {
  m_all = new QWidget(this);
  m_all->hide();
  m_filter = new QLineEdit(m_all);
  m_filter->setObjectName(QStringLiteral("filterEdit"));
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setAccessibleName(tr("Filter"));
  m_filter->setAccessibleDescription(m_name);
  m_shown = plainLabel(m_all);
  m_shown->setObjectName(QStringLiteral("entryCountLabel"));
  m_shown->setWordWrap(false);
  makeSecondary(m_shown);
  m_list = new QListView(m_all);
  m_list->setObjectName(QStringLiteral("entryList"));
  m_list->setAccessibleName(m_name);
  m_list->setUniformItemSizes(true); // thousands are no more work than ten
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_list->setTextElideMode(Qt::ElideMiddle);
  addCopying(m_list);
  auto *filtered = new QSortFilterProxyModel(m_list);
  filtered->setSourceModel(new Entries(m_entries, filtered));
  filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_list->setModel(filtered);
  m_list->setFixedHeight(std::min(linesShown, static_cast<int>(m_entries.size())) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
  connect(m_filter, &QLineEdit::textChanged, this, [this, filtered](const QString &text) {
    filtered->setFilterFixedString(text);
    showCount();
  });

  auto *top = new QHBoxLayout;
  top->addWidget(m_filter, 1);
  top->addWidget(m_shown);
  auto *lines = new QVBoxLayout;
  fill(m_all, lines);
  lines->addLayout(top);
  lines->addWidget(m_list);
  static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_all);
  setTabOrder(m_link, m_filter);
  setTabOrder(m_filter, m_list);
  setTabOrder(m_first, m_filter);
  setTabOrder(m_list, m_link);
  showCount();
}

void FilterList::showCount() {
  const int all = static_cast<int>(m_entries.size()), left = m_list->model()->rowCount();
  m_shown->setText(left == all ? m_count(all) : tr("%1 of %2", "shown, all: \"3 of 60 names\"").arg(locale().toString(left), m_count(all)));
}

void FilterList::keyPressEvent(QKeyEvent *event) {
  if (event->key() != Qt::Key_Escape || !isOpen()) return QWidget::keyPressEvent(event);
  setOpen(false);
}

} // namespace ui
