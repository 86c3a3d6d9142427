// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLabel;
class QWidget;

namespace ui {

// Fainter than the text around it, and still readable (Tones::secondary).
void makeSecondary(QLabel *label);

// The desktop's fixed-width face, for thumbprints and paths.
void makeFixedWidth(QWidget *widget);

} // namespace ui
