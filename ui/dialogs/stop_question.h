// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMessageBox>

namespace ui {

// The question whether an import that runs is to be stopped. It is answered with letting it finish unless the user says otherwise, and is deleted
// when it closes.
class StopQuestion final : public QMessageBox {
  Q_OBJECT

public:
  StopQuestion(const QString &title, QWidget *parent);

signals:
  void stopChosen();
};

} // namespace ui
