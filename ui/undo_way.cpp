// SPDX-License-Identifier: Apache-2.0
#include "ui/undo_way.h"

#include "ui/dialogs/receipt_window.h"
#include "ui/pages/file_page.h"
#include "ui/pages/result_page.h"
#include "ui/pages/undo_page.h"
#include "ui/pages/undo_result_page.h"

#include <QWizard>

namespace ui {

UndoWay::UndoWay(QWizard &wizard, HistorySession &history, FilePage &filePage, FileChooser &chooser, QObject *parent)
    : QObject(parent), m_wizard(wizard), m_history(history), m_chooser(chooser) {
  const bool hasPlaces = history.ports().scopes.size() > 1;
  connect(&history, &HistorySession::seen, &filePage, [&history, &filePage, hasPlaces] { filePage.showChanges(history.changes(), hasPlaces); });
  connect(&history, &HistorySession::receiptRead, this, &UndoWay::showReceipt);
  connect(&history, &HistorySession::readFailed, &filePage, &FilePage::sayNotRead);
  connect(&filePage, &FilePage::receiptWanted, &history, &HistorySession::read);
  connect(&filePage, &FilePage::undoWanted, this, [&history, &filePage](const ChangeName &change) {
    history.choose(change);
    filePage.leaveFor(PageId::Undo);
  });
}

void UndoWay::addPages(ResultPage &resultPage) {
  auto *page = new UndoPage(m_history, &m_wizard);
  auto *result = new UndoResultPage(m_history, m_chooser, &m_wizard);
  m_wizard.setPage(static_cast<int>(PageId::Undo), page);
  m_wizard.setPage(static_cast<int>(PageId::UndoResult), result);
  connect(&resultPage, &ResultPage::undoWanted, &m_history, &HistorySession::choose);
  connect(result, &UndoResultPage::undoWanted, this, [this](const ChangeName &change) {
    m_wizard.back();
    m_history.choose(change);
    static_cast<UndoPage *>(m_wizard.page(static_cast<int>(PageId::Undo)))->initializePage();
  });
}

void UndoWay::showReceipt(const core::Receipt &receipt) {
  auto *window = new ReceiptWindow(receipt, m_chooser, &m_wizard);
  window->show();
}

} // namespace ui
