// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/last_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace ui {

void LastFolder::remember(const QString &path) {
  if (!path.isEmpty()) m_settings.setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
}

QString LastFolder::startFor(const QString &path) const {
  if (!path.isEmpty()) return QFileInfo(path).absolutePath();
  const auto last = m_settings.value(QStringLiteral("folder")).toString();
  return !last.isEmpty() && QFileInfo(last).isDir() ? last : QDir::homePath();
}

} // namespace ui
