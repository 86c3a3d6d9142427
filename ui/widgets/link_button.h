// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace ui {

// A button that looks like a link: a way that is offered quietly. To the keyboard and to assistive technology it is a button.
class LinkButton final : public QPushButton {
  Q_OBJECT

public:
  explicit LinkButton(const QString &text, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
