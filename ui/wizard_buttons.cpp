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
                       {Steps::copyButton, ImportWizard::tr("&Copy"), QStringLiteral("copyPlanButton")},
                       {Steps::saveButton, ImportWizard::tr("&Save receipt…"), QStringLiteral("saveReceiptButton")},
                       {Steps::againButton, ImportWizard::tr("&Try again"), QStringLiteral("tryAgainButton")}};
  for (const auto &[which, text, objectName] : all) {
    wizard.setButtonText(which, text);
    wizard.button(which)->setObjectName(objectName);
  }
  wizard.button(QWizard::CancelButton)->setToolTip(ImportWizard::tr("Escape"));
  wizard.button(Steps::copyButton)->setAccessibleDescription(ImportWizard::tr("Copies what will change as text"));
}

// One accent, for the one thing to do next; from the palette, so that it suits every theme.
void WizardButtons::paint(QWizard &wizard, bool hasFailed) {
  for (const auto which : {QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton, Steps::againButton}) {
    auto colors = QApplication::palette(wizard.button(which));
    const bool isFilled = which != QWizard::FinishButton || !hasFailed;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
      if (!isFilled) continue;
      colors.setColor(group, QPalette::Button, Tones::accent(colors));
      colors.setColor(group, QPalette::ButtonText, colors.color(group, QPalette::HighlightedText));
    }
    wizard.button(which)->setPalette(colors);
  }
}

} // namespace ui
