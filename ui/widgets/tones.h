// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace ui {

// Colours between those of the palette, so that every theme gets its own. In a high-contrast theme there is nothing
// between: what is fainter elsewhere is as strong as text there.
class Tones final {
public:
  static QColor mixed(const QColor &front, const QColor &back, int percent); // percent of front
  static bool isDark(const QPalette &palette);
  static bool isHighContrast(const QPalette &palette);

  static double contrast(const QColor &front, const QColor &back); // as WCAG counts it: 1 to 21

  // readable returns the front, brought towards black or white as far as text needs it on that ground: at least 4.5 : 1.
  static QColor readable(const QColor &front, const QColor &back);

  // The palette's accent, darker or lighter where text on it would have less than 4.5 : 1; and settle puts it into a palette.
  static QColor accent(const QPalette &palette);
  static void settle(QPalette &palette);

  static QColor secondary(const QPalette &palette); // text beside text; at least 4.5 : 1 wherever text has 8 : 1
  static QColor edge(const QPalette &palette);      // around what can be used; at least 3 : 1
  static QColor line(const QPalette &palette);      // between things; decoration only
};

} // namespace ui
