// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/file_chooser.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

// The desktop's own file dialog.
class NativeFileChooser final : public FileChooser {
  Q_DECLARE_TR_FUNCTIONS(NativeFileChooser)

public:
  void choose(QWidget *parent, Content content, const QString &folder, std::function<void(const QString &path)> chosen) override;
  void save(QWidget *parent, Content content, const QString &proposal, std::function<void(const QString &path)> chosen) override;

private:
  struct SavedAs {
    QString title;
    QStringList filters;
    QString suffix;
  };
  static SavedAs savedAs(Content content);
};

} // namespace ui
