// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWizard;

namespace ui {

// What the buttons of the window are called, and how they look.
class WizardButtons final {
public:
  static void name(QWizard &wizard);
  static void paint(QWizard &wizard); // again whenever the palette changes
};

} // namespace ui
