// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QWizard;

namespace ui {

enum class PageId;

// What the buttons of the window are called, and how they look.
class WizardButtons final {
public:
  static void name(QWizard &wizard);

  // dress gives those their texts whose work depends on the page. hasFailed: the page tells of a failure. isNarrow: there
  // is room for short texts only. way: FlowPage::wayText.
  static void dress(QWizard &wizard, PageId page, bool hasFailed, bool isNarrow, const QString &way);

  // paint is called again whenever the palette changes. hasFailed: the last page tells of a failure, and Finish only closes the window.
  static void paint(QWizard &wizard, bool hasFailed = false);
};

} // namespace ui
