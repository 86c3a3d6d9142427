// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace ui {

// Our own drawings, in the colours of the palette they stand in: resources/icons/NAME.svg, whose currentColor and
// groundColor are replaced.
class TintedIcon final {
public:
  static void paint(QPainter &painter, const QString &name, const QRectF &box, const QColor &color, const QColor &ground = Qt::white);
  static QPixmap pixmap(const QString &name, int edge, qreal ratio, const QColor &color, const QColor &ground);
  static QIcon application();
};

} // namespace ui
