// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

class QWizard;

namespace ui {

// What the buttons of the window are called, and how they look.
class WizardButtons final {
  Q_DECLARE_TR_FUNCTIONS(WizardButtons)

public:
  static void name(QWizard &wizard);
  static void paint(QWizard &wizard); // again whenever the palette changes
};

} // namespace ui
