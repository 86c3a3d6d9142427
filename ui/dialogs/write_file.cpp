// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/write_file.h"

#include <QFile>
#include <QSaveFile>

namespace ui {

std::optional<QString> writeFile(const QString &path, std::string_view text) {
  QSaveFile file(path);
  const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.commit();
  return isWritten ? std::nullopt : std::optional(file.errorString());
}

// The user has agreed to replace what is there: that goes, a link itself and not what it leads to.
std::optional<QString> writePrivateFile(const QString &path, std::string_view text) {
  QFile::remove(path);
  QFile file(path);
  const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
  const bool isMade = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner);
  const bool isWritten = isMade && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.flush();
  if (isWritten) return std::nullopt;
  auto why = file.errorString();
  if (isMade) file.remove(); // half a plan is of no use
  return why;
}

} // namespace ui
