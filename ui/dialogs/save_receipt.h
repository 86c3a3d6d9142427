// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <QString>

class QWidget;

namespace ui {

class Banner;
class FileChooser;

// saveReceipt asks where to, and writes the receipt in the form that the name asks for (ChangeText::file). How that went is said in the banner, which
// lives as long as the widget that asks.
void saveReceipt(const core::Receipt &receipt, FileChooser &chooser, QWidget *asking, Banner &saved);

} // namespace ui
