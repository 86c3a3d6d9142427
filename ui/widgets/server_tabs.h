// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/servers/server_lines.h"

#include <QTabWidget>

namespace ui {

// What each server program needs for a certificate: a tab for each, with its lines and the command that reloads it, both to be copied.
class ServerTabs final : public QTabWidget {
  Q_OBJECT

public:
  // host: whose certificate it is.
  ServerTabs(const std::vector<core::ServerLines> &servers, const QString &host, QWidget *parent = nullptr);

private:
  void addServer(const core::ServerLines &server);
  void addText(QWidget *page, const QString &what, const QString &text, const QString &button, const char *objectName);

  QString m_host;
};

} // namespace ui
