// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/server_tabs.h"

#include "ui/text/convert.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_row.h"
#include "ui/widgets/plain_label.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int cornerMargin = 2;

} // namespace

ServerTabs::ServerTabs(const std::vector<core::ServerLines> &servers, const QString &host, QWidget *parent)
    : QTabWidget(parent), m_host(host), m_copy(new CopyButton(tr("Copy"), this)) {
  setObjectName(QStringLiteral("serverTabs"));
  setAccessibleName(tr("Lines for the server of %1").arg(host));
  setUsesScrollButtons(true);
  m_copy->setObjectName(QStringLiteral("serverLinesCopy"));
  // Not beside the lines: they need the whole width for a path that is long. The corner begins a pixel above the tabs.
  auto *corner = new QWidget(this);
  auto *layout = new QVBoxLayout(corner);
  layout->setContentsMargins(0, cornerMargin, 0, cornerMargin);
  layout->addWidget(m_copy);
  setCornerWidget(corner);
  for (const auto &server : servers) addServer(server);
  connect(this, &QTabWidget::currentChanged, this, &ServerTabs::follow);
  follow();
}

// There is no more room beside the tabs, whose height the style knows only now.
void ServerTabs::resizeEvent(QResizeEvent *event) {
  QTabWidget::resizeEvent(event);
  m_copy->setFixedHeight(tabBar()->height() - 2 * cornerMargin);
}

// The button copies the lines that are in sight.
void ServerTabs::follow() {
  if (currentIndex() < 0) return;
  m_copy->setContent(m_lines[currentIndex()]);
  m_copy->setAccessibleName(tr("Copy: %1", "what").arg(tr("Lines for %1", "a program").arg(tabText(currentIndex()))));
}

void ServerTabs::addServer(const core::ServerLines &server) {
  auto *page = new QWidget(this);
  auto *layout = new QVBoxLayout(page);
  layout->setContentsMargins(6, 4, 6, 4);
  layout->setSpacing(4);
  const auto name = toQt(server.server);
  m_lines << toQt(server.lines);
  auto *lines = plainLabel(page, m_lines.back(), true);
  makeFixedWidth(lines);
  lines->setObjectName(QStringLiteral("serverLinesLabel"));
  lines->setAccessibleName(tr("%1, of %2", "what, of which host").arg(tr("Lines for %1", "a program").arg(name), m_host) + QStringLiteral(": ") +
                           m_lines.back());
  layout->addWidget(lines);
  addReload(page, tr("Command that reloads %1").arg(name), toQt(server.reload));
  layout->addStretch(1);
  addTab(page, name);
}

void ServerTabs::addReload(QWidget *page, const QString &what, const QString &command) {
  auto *row = new CopyRow(tr("Copy"), {tr("%1, of %2", "what, of which host").arg(what, m_host), tr("Copy: %1", "what").arg(what)}, page);
  row->setValue(command, command);
  row->setFixedWidthFace();
  row->setObjectNames(QStringLiteral("reloadLabel"));
  page->layout()->addWidget(row);
}

} // namespace ui
