// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/history_session.h"

#include <QObject>

class QWizard;

namespace ui {

class FileChooser;
class FilePage;
class ResultPage;

// The way of undoing through the window: from the first page or from a result to the plan of it, and on to its own result. It adds its pages.
class UndoWay final : public QObject {
  Q_OBJECT

public:
  // All of them outlive it.
  UndoWay(QWizard &wizard, HistorySession &history, FilePage &filePage, FileChooser &chooser, QObject *parent);

  void addPages(ResultPage &resultPage);

private:
  void showReceipt(const core::Receipt &receipt);

  QWizard &m_wizard;
  HistorySession &m_history;
  FileChooser &m_chooser;
};

} // namespace ui
