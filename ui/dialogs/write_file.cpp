// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/write_file.h"

#include <QSaveFile>

namespace ui {

std::optional<QString> writeFile(const QString &path, std::string_view text) {
  QSaveFile file(path);
  const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.commit();
  return isWritten ? std::nullopt : std::optional(file.errorString());
}

} // namespace ui
