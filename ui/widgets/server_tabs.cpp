// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/server_tabs.h"

#include "ui/text/convert.h"
#include "ui/widgets/copy_row.h"

#include <QVBoxLayout>

namespace ui {

ServerTabs::ServerTabs(const std::vector<core::ServerLines> &servers, const QString &host, QWidget *parent) : QTabWidget(parent), m_host(host) {
  setObjectName(QStringLiteral("serverTabs"));
  setAccessibleName(tr("Lines for the server of %1").arg(host));
  setUsesScrollButtons(true);
  for (const auto &server : servers) addServer(server);
}

void ServerTabs::addServer(const core::ServerLines &server) {
  auto *page = new QWidget(this);
  auto *layout = new QVBoxLayout(page);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(6);
  const auto name = toQt(server.server);
  addText(page, tr("Lines for %1", "a program").arg(name), toQt(server.lines), tr("Copy"), "serverLinesLabel");
  addText(page, tr("Command that reloads %1").arg(name), toQt(server.reload), tr("Copy"), "reloadLabel");
  layout->addStretch(1);
  addTab(page, name);
}

void ServerTabs::addText(QWidget *page, const QString &what, const QString &text, const QString &button, const char *objectName) {
  auto *row = new CopyRow(button, {tr("%1, of %2", "what, of which host").arg(what, m_host), tr("Copy: %1", "what").arg(what)}, page);
  row->setValue(text, text);
  row->setFixedWidthFace();
  row->setObjectNames(QLatin1String(objectName));
  page->layout()->addWidget(row);
}

} // namespace ui
