// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

// Widgets beside each other where there is room for them, else one below the other.
class SideBySide final : public QWidget {
  Q_OBJECT

public:
  explicit SideBySide(QWidget *parent = nullptr);

  void add(QWidget *widget, int share); // of the width, as in a layout; taken over

  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  bool event(QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  struct Part {
    QWidget *widget;
    int share;
  };

  [[nodiscard]] bool isStacked(int width) const;
  [[nodiscard]] QList<int> widthsFor(int width) const;
  [[nodiscard]] int widestMinimum() const;
  void place();

  QList<Part> m_parts;
};

} // namespace ui
