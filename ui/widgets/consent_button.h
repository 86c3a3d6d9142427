// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QPushButton>

namespace ui {

// A button that appears with the focus, for what is only done where somebody agrees to it. Keys that were meant for what stood there before do not
// press it: neither those that come as soon as it appears, nor Enter or a blank at the end of something that is typed blindly.
class ConsentButton final : public QPushButton {
  Q_OBJECT

public:
  explicit ConsentButton(const QString &text, QWidget *parent = nullptr);

protected:
  void showEvent(QShowEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  QElapsedTimer m_sinceOther; // it appeared, or a key that is none of its own
};

} // namespace ui
