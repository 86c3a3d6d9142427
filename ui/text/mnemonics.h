// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace ui {

// Keeps the letters that go with Alt apart. Texts are chosen so that they differ; but a page may show the same button once
// for each certificate, and a translation may contain a clash.
class Mnemonics final {
public:
  // settle looks at all that is visible in a window. Where a letter is taken, another letter of the same text takes its
  // place; where none is left, the text goes without.
  static void settle(const QWidget &window);
};

} // namespace ui
