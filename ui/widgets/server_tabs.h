// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/servers/server_lines.h"

#include <QTabWidget>

namespace ui {

class CopyButton;

// What each server program needs for a certificate: a tab for each, with its lines and the command that reloads it, both to be copied.
class ServerTabs final : public QTabWidget {
  Q_OBJECT

public:
  // host: whose certificate it is.
  ServerTabs(const std::vector<core::ServerLines> &servers, const QString &host, QWidget *parent = nullptr);

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void addServer(const core::ServerLines &server);
  void addReload(QWidget *page, const QString &what, const QString &command);
  void follow();

  QString m_host;
  CopyButton *m_copy; // of the lines in sight
  QStringList m_lines;
};

} // namespace ui
