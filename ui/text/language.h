// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLocale;

namespace ui {

// The language of the window.
class Language final {
public:
  // install loads our own translation, which is part of the program, and Qt's for its dialogs, for a locale. Without one
  // the texts stay English. Once for each program, before its first window.
  static void install(const QLocale &locale);
};

} // namespace ui
