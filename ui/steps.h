// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/flow_page.h"

#include <QCoreApplication>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QWizard>

namespace ui {

// The ways through the window: which steps the list beside the pages shows, and which buttons a page uses.
class Steps final {
  Q_DECLARE_TR_FUNCTIONS(Steps)

public:
  // Those that call FlowPage::copy, save and takeWay; their texts are those of the page.
  static constexpr auto copyButton = QWizard::CustomButton1;
  static constexpr auto saveButton = QWizard::CustomButton2;
  static constexpr auto wayButton = QWizard::CustomButton3; // to try again, or to undo

  struct Way {
    QStringList names;
    int current;       // index of the page's step
    QSet<int> skipped; // of those before it
  };

  // wayOf returns the way that a page lies on. The step that asks for a key is part of it only where a key is asked for; any other that was not
  // visited was skipped. visited: the ids of the pages up to this one.
  static Way wayOf(PageId page, bool asksForKey, const QList<int> &visited);

  static QList<QWizard::WizardButton> buttonsOf(PageId page);

  // buttonsAfterFailure are those of the last page where the import failed: back to the plan, once more, or close. hasReceipt: something was done
  // before it.
  static QList<QWizard::WizardButton> buttonsAfterFailure(bool hasReceipt);
};

} // namespace ui
