// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace ui {

// setTabPlace is QWidget::setTabOrder for all widgets: Qt takes only those that Tab reaches, but one that it passes over has a place too, for what is
// in it or comes after it later.
void setTabPlace(QWidget *first, QWidget *second);

} // namespace ui
