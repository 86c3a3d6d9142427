// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard_buttons.h"

#include "ui/import_wizard.h"
#include "ui/steps.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/tones.h"

#include <QAbstractButton>
#include <QApplication>
#include <QWizard>

namespace ui {

void WizardButtons::name(QWizard &wizard) {
  wizard.setButton(Steps::copyButton, new CopyButton({}, &wizard));
  struct Named {
    QWizard::WizardButton which;
    QString text, objectName;
  };
  const Named all[] = {{QWizard::BackButton, ImportWizard::tr("&Back"), QStringLiteral("backButton")},
                       {QWizard::NextButton, ImportWizard::tr("&Next"), QStringLiteral("nextButton")},
                       {QWizard::CommitButton, ImportWizard::tr("&Import"), QStringLiteral("importButton")},
                       {QWizard::FinishButton, ImportWizard::tr("&Finish"), QStringLiteral("finishButton")},
                       {QWizard::CancelButton, ImportWizard::tr("Cancel"), QStringLiteral("cancelButton")},
                       {Steps::saveButton, ImportWizard::tr("&Save receipt…"), QStringLiteral("saveReceiptButton")}};
  for (const auto &[which, text, objectName] : all) {
    wizard.setButtonText(which, text);
    wizard.button(which)->setObjectName(objectName);
  }
  wizard.button(QWizard::CancelButton)->setToolTip(ImportWizard::tr("Escape"));
}

// What a text does is said by its page.
void WizardButtons::dress(QWizard &wizard, PageId page, bool hasFailed, bool isNarrow, const QString &way) {
  const auto name = [&](QWizard::WizardButton which, const QString &text, const QString &objectName, const QString &description = {}) {
    wizard.setButtonText(which, text);
    wizard.button(which)->setObjectName(objectName);
    wizard.button(which)->setAccessibleDescription(description);
  };
  const bool isPlan = page == PageId::Confirm || page == PageId::Undo;
  name(Steps::saveButton, isNarrow ? ImportWizard::tr("&Save…") : ImportWizard::tr("&Save receipt…"), QStringLiteral("saveReceiptButton"),
       ImportWizard::tr("Saves the receipt"));
  name(Steps::copyButton, isPlan || isNarrow ? ImportWizard::tr("&Copy") : ImportWizard::tr("Copy for a t&icket"),
       isPlan ? QStringLiteral("copyPlanButton") : QStringLiteral("copyTicketButton"),
       isPlan ? ImportWizard::tr("Copies what will change as text") : ImportWizard::tr("Copies the receipt as text"));
  if (hasFailed)
    name(Steps::wayButton, ImportWizard::tr("&Try again"), QStringLiteral("tryAgainButton"));
  else if (page == PageId::UndoResult)
    name(Steps::wayButton, way, QStringLiteral("redoButton"), ImportWizard::tr("Shows first what would change"));
  else
    name(Steps::wayButton, isNarrow ? ImportWizard::tr("&Undo…") : way, QStringLiteral("undoImportButton"),
         ImportWizard::tr("Shows first what would change"));
  name(QWizard::FinishButton, hasFailed ? ImportWizard::tr("&Close") : ImportWizard::tr("&Finish"), QStringLiteral("finishButton"));
  const auto commit = page == PageId::Request ? QStringLiteral("makeRequestButton")
                      : page == PageId::Undo  ? QStringLiteral("undoButton")
                                              : QStringLiteral("importButton");
  wizard.button(QWizard::CommitButton)->setObjectName(commit);
}

// One accent, for the one thing to do next; from the palette, so that it suits every theme.
void WizardButtons::paint(QWizard &wizard, bool hasFailed) {
  for (const auto which : {QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton, Steps::wayButton}) {
    auto colors = QApplication::palette(wizard.button(which));
    const bool isFilled = which == QWizard::FinishButton ? !hasFailed : which != Steps::wayButton || hasFailed;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
      if (!isFilled) continue;
      colors.setColor(group, QPalette::Button, Tones::accent(colors));
      colors.setColor(group, QPalette::ButtonText, colors.color(group, QPalette::HighlightedText));
    }
    wizard.button(which)->setPalette(colors);
  }
}

} // namespace ui
