// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filter_list.h"

#include "ui/widgets/filtered_list.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int linesShown = 8;

void fill(QWidget *widget, QLayout *layout) {
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  widget->setLayout(layout);
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

QList<QWidget *> FilterList::tabStops() const {
  return {m_first, m_link};
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
    m_all->filter()->setFocus();
  else
    m_link->setFocus();
}

void FilterList::build() {
  m_all = new FilteredList(m_name, m_count, m_entries, this);
  m_all->hide();
  m_all->setLines(std::min(linesShown, static_cast<int>(m_entries.size())));
  static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_all);
  setTabOrder(m_link, m_all->filter());
  setTabOrder(m_all->filter(), m_all->list());
  setTabOrder(m_first, m_all->filter());
  setTabOrder(m_all->list(), m_link);
}

void FilterList::keyPressEvent(QKeyEvent *event) {
  if (event->key() != Qt::Key_Escape || !isOpen()) return QWidget::keyPressEvent(event);
  setOpen(false);
}

} // namespace ui
