// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QSettings;

namespace ui {

// The folder that the last file came from, from one start of the program to the next.
class LastFolder final {
public:
  explicit LastFolder(QSettings &settings) : m_settings(settings) {}

  void remember(const QString &path); // of a file; nothing where there is none

  // startFor returns where to begin to look for a file: where this path leads, else the last folder, else the own one.
  [[nodiscard]] QString startFor(const QString &path) const;

private:
  QSettings &m_settings;
};

} // namespace ui
