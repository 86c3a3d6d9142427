// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/native_file_chooser.h"

#include <QFileDialog>

namespace ui {

namespace {

QString filterOf(const QString &name, const char *endings) {
  return name + QStringLiteral(" (") + QLatin1String(endings) + QLatin1Char(')');
}

} // namespace

void NativeFileChooser::choose(QWidget *parent, Content content, const QString &folder, std::function<void(const QString &path)> chosen) {
  const bool isKey = content == Content::Key;
  auto *dialog = new QFileDialog(parent, isKey ? tr("Choose the file with the key") : tr("Choose a certificate file"), folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters(
      {isKey ? filterOf(tr("Files with keys"), "*.key *.pem *.der *.p8 *.pfx *.p12 *.KEY *.PEM *.PFX *.P12")
             : filterOf(tr("Certificate files"), "*.pfx *.p12 *.p7b *.p7c *.cer *.crt *.der *.pem *.certwright-plan *.PFX *.P12 *.P7B *.CER *.CRT"),
       filterOf(tr("All files"), "*")});
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) { chosen(path); });
  dialog->open();
}

NativeFileChooser::SavedAs NativeFileChooser::savedAs(Content content) {
  if (content == Content::Request)
    return {tr("Save the request"), {filterOf(tr("Certificate requests"), "*.csr *.req *.pem")}, QStringLiteral("csr")};
  if (content == Content::Certificate) return {tr("Save the certificate"), {filterOf(tr("PEM files"), "*.pem *.crt *.cer")}, QStringLiteral("pem")};
  if (content == Content::Plan) return {tr("Save the plan"), {filterOf(tr("Saved plans"), "*.certwright-plan")}, QStringLiteral("certwright-plan")};
  return {tr("Save the receipt"),
          {filterOf(tr("Text, for a ticket"), "*.txt"), filterOf(tr("Web page"), "*.html"), filterOf(tr("JSON, for programs"), "*.json")},
          QStringLiteral("txt")};
}

// The ending of a name without one is that of the kind which is chosen.
void NativeFileChooser::save(QWidget *parent, Content content, const QString &proposal, std::function<void(const QString &path)> chosen) {
  const auto [title, filters, suffix] = savedAs(content);
  auto *dialog = new QFileDialog(parent, title, proposal);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(QStringList(filters) << filterOf(tr("All files"), "*"));
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(proposal);
  QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
    const auto ending = filter.section(QStringLiteral("(*."), 1).section(QLatin1Char(')'), 0, 0).section(QLatin1Char(' '), 0, 0);
    if (!ending.isEmpty()) dialog->setDefaultSuffix(ending);
  });
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString &path) { chosen(path); });
  dialog->open();
}

} // namespace ui
