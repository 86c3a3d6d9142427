// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ui {

// typedPath returns the path that is meant by what people type or paste: the address of a file (file:///…), a path between quotes, or one that
// begins with ~ for the own folder. Everything else is a path as it stands. The disk is not asked.
QString typedPath(const QString &text);

// shownPath returns a path that is known so that typedPath gives it back.
QString shownPath(const QString &path);

} // namespace ui
