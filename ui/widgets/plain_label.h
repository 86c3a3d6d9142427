// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace ui {

// plainLabel makes a label that shows its text as it is, never as markup: what a file says cannot dress itself up.
// It wraps, and its text can be selected with the mouse and the keyboard when selectable is asked for.
QLabel *plainLabel(QWidget *parent, const QString &text = {}, bool selectable = false);

// Fainter than the text around it, and still readable (Tones::secondary).
void makeSecondary(QLabel *label);

// The desktop's fixed-width face, for thumbprints and paths.
void makeFixedWidth(QWidget *widget);

} // namespace ui
