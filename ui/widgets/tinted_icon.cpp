// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tinted_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QString pathOf(const QString &name) {
  return QStringLiteral(":/certwright/icons/%1.svg").arg(name);
}

QPixmap drawn(const QString &name, const QSize &size, const QColor &color, const QColor &ground) {
  QFile file(pathOf(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  auto svg = file.readAll();
  svg.replace("currentColor", color.name().toLatin1()).replace("groundColor", ground.name().toLatin1());
  QPixmap pixmap(size);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  QSvgRenderer(svg).render(&painter);
  return pixmap;
}

} // namespace

void TintedIcon::paint(QPainter &painter, const QString &name, const QRectF &box, const QColor &color, const QColor &ground) {
  const qreal ratio = painter.device()->devicePixelRatio();
  const auto size = (box.size() * ratio).toSize();
  const auto key = QStringLiteral("certwright-%1-%2-%3-%4").arg(name, color.name(), ground.name()).arg(size.width());
  QPixmap pixmap;
  if (!QPixmapCache::find(key, &pixmap)) {
    pixmap = drawn(name, size, color, ground);
    QPixmapCache::insert(key, pixmap);
  }
  painter.drawPixmap(box, pixmap, pixmap.rect());
}

QPixmap TintedIcon::pixmap(const QString &name, int edge, qreal ratio, const QColor &color, const QColor &ground) {
  auto pixmap = drawn(name, (QSizeF(edge, edge) * ratio).toSize(), color, ground);
  pixmap.setDevicePixelRatio(ratio);
  return pixmap;
}

QIcon TintedIcon::application() {
  QIcon icon;
  for (const int edge : {16, 32, 48}) icon.addPixmap(drawn(QStringLiteral("certwright"), {edge, edge}, Qt::black, Qt::white));
  return icon;
}

} // namespace ui
