// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace ui {

// toQt and toUtf8 are the only bridge between core's UTF-8 and Qt's strings.
inline QString toQt(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline std::string toUtf8(const QString &text) {
  return text.toStdString();
}

} // namespace ui
