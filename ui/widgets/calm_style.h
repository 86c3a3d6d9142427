// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace ui {

// Fusion, flat and with edges that can be seen in every palette: Fusion derives them from the window's colour, and in a
// dark palette a box without its tick is then invisible. Focus is a ring in the accent colour.
class CalmStyle final : public QProxyStyle {
  Q_OBJECT

public:
  CalmStyle();

  // install puts it in the place of Fusion. A desktop's own style stays.
  static void install();

  using QProxyStyle::polish;
  void polish(QPalette &palette) override; // text on the accent can be read, whatever the desktop's palette is

  void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
  void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
  [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
};

} // namespace ui
