// SPDX-License-Identifier: Apache-2.0
#include "ui/steps.h"

namespace ui {

Steps::Way Steps::wayOf(PageId page, bool asksForKey, const QList<int> &visited) {
  if (page == PageId::Request || page == PageId::RequestResult) return {{tr("Request"), tr("Result")}, page == PageId::Request ? 0 : 1, {}};
  if (page == PageId::Undo || page == PageId::UndoResult) return {{tr("Confirm"), tr("Result")}, page == PageId::Undo ? 0 : 1, {}};
  QList<PageId> pages{PageId::File, PageId::Password, PageId::Name, PageId::Confirm, PageId::Result};
  QStringList names{tr("File"), tr("Password"), tr("Name and place"), tr("Confirm"), tr("Result")};
  if (asksForKey) {
    pages.insert(2, PageId::Key);
    names.insert(2, tr("Key"));
  }
  const auto current = static_cast<int>(pages.indexOf(page));
  QSet<int> skipped;
  for (int step = 0; step < current; ++step) {
    if (!visited.contains(static_cast<int>(pages[step]))) skipped << step;
  }
  return {names, current, skipped};
}

QList<QWizard::WizardButton> Steps::buttonsOf(PageId page) {
  switch (page) {
  case PageId::File:
  case PageId::Password:
  case PageId::Key:
  case PageId::Name:
    return {QWizard::Stretch, QWizard::BackButton, QWizard::NextButton, QWizard::CancelButton};
  case PageId::Confirm:
  case PageId::Undo:
    return {copyButton, QWizard::Stretch, QWizard::BackButton, QWizard::CommitButton, QWizard::CancelButton};
  case PageId::Request:
    return {QWizard::Stretch, QWizard::BackButton, QWizard::CommitButton, QWizard::CancelButton};
  case PageId::RequestResult:
    return {QWizard::Stretch, QWizard::FinishButton};
  case PageId::Result:
  case PageId::UndoResult:
    return {wayButton, saveButton, copyButton, QWizard::Stretch, QWizard::FinishButton};
  }
  return {};
}

QList<QWizard::WizardButton> Steps::buttonsAfterFailure(bool hasReceipt) {
  QList<QWizard::WizardButton> buttons{QWizard::Stretch, QWizard::BackButton, wayButton, QWizard::FinishButton};
  if (hasReceipt) buttons.prepend(saveButton);
  return buttons;
}

} // namespace ui
