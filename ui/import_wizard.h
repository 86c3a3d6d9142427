// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import_session.h"

#include <QWizard>

class QMessageBox;

namespace ui {

class ConfirmPage;
class FileChooser;
class FilePage;
class StepList;

// The window: five pages, the list of steps beside them, and when it may be closed. It can be closed at any time; only
// while an import runs it asks, and then waits until the import has stopped or is done.
class ImportWizard final : public QWizard {
  Q_OBJECT

public:
  ImportWizard(ImportSession &session, FileChooser &chooser, QWidget *parent = nullptr);

  void setPath(const QString &path); // fills in the first page

  void reject() override;

protected:
  void changeEvent(QEvent *event) override;
  void closeEvent(QCloseEvent *event) override;

private:
  void addPages(FileChooser &chooser);
  void showStep(int id);
  void showTitle();
  void updateButtons();
  void paintButtons();
  void askToStop();
  void settle(bool isImported);

  ImportSession &m_session;
  FilePage *m_filePage = nullptr;
  ConfirmPage *m_confirmPage = nullptr;
  StepList *m_steps = nullptr;
  QMessageBox *m_question = nullptr;
  bool m_closing = false; // the user wants the running import to stop and the window to close
};

} // namespace ui
