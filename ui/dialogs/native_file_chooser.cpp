// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/native_file_chooser.h"

#include <QFileDialog>

namespace ui {

void NativeFileChooser::choose(QWidget *parent, const QString &folder, std::function<void(const QString &path)> chosen) {
  auto *dialog = new QFileDialog(parent, tr("Choose a certificate file"), folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters(
      {tr("Certificate files") + QStringLiteral(" (*.pfx *.p12 *.p7b *.p7c *.cer *.crt *.der *.pem *.PFX *.P12 *.P7B *.CER *.CRT)"),
       tr("All files") + QStringLiteral(" (*)")});
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) { chosen(path); });
  dialog->open();
}

void NativeFileChooser::save(QWidget *parent, const QString &proposal, std::function<void(const QString &path)> chosen) {
  auto *dialog = new QFileDialog(parent, tr("Save the receipt"), proposal);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({tr("JSON files") + QStringLiteral(" (*.json)"), tr("All files") + QStringLiteral(" (*)")});
  dialog->setDefaultSuffix(QStringLiteral("json"));
  dialog->selectFile(proposal);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) { chosen(path); });
  dialog->open();
}

} // namespace ui
