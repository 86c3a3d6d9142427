// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace ui {

// typedPath returns the path that is meant by what people type or paste: the address of a file (file:///…), a path between quotes, or one that
// begins with ~ for the own folder. Everything else is a path as it stands. The disk is not asked.
QString typedPath(const QString &text);

// typedPaths returns the paths that are meant where several are named: each between quotes, or each as the address of a file. One for all else.
QStringList typedPaths(const QString &text);

// shownPath returns a path that is known so that typedPath gives it back.
QString shownPath(const QString &path);

} // namespace ui
