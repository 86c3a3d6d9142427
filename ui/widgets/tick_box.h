// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>

#include <map>

namespace ui {

// A tick box whose text wraps.
class TickBox final : public QCheckBox {
  Q_OBJECT

public:
  explicit TickBox(const QString &text, QWidget *parent = nullptr);

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  [[nodiscard]] bool hitButton(const QPoint &position) const override;
  void paintEvent(QPaintEvent *event) override;

private:
  [[nodiscard]] QRect textRect(int width) const; // beside the box, for a widget of this width

  // Layouts ask many times over, and measuring a text takes a while.
  mutable std::map<int, QRect> m_rects; // by width
  mutable QString m_measured;           // the text that they are for, and its font
  mutable QFont m_font;
};

} // namespace ui
