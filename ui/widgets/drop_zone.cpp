// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/drop_zone.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/widgets/tones.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ui {

namespace {

constexpr int iconSize = 26;
} // namespace

DropZone::DropZone(const QString &text, QWidget *parent) : QFrame(parent) {
  setAcceptDrops(true);
  auto *label = plainLabel(this, text);
  makeSecondary(label);
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 24, 14, 24);
  layout->setSpacing(8);
  layout->addSpacing(iconSize + 8);
  layout->addWidget(label, 1);
}

void DropZone::addWidget(QWidget *widget) {
  layout()->addWidget(widget);
}

QStringList DropZone::filesIn(const QMimeData *mime) const {
  const auto urls = mime->urls();
  if (urls.size() > 1 && !m_takesSeveral) return {};
  QStringList paths;
  for (const auto &url : urls) {
    if (!url.isLocalFile()) return {};
    paths << url.toLocalFile();
  }
  return paths;
}

void DropZone::dragEnterEvent(QDragEnterEvent *event) {
  if (filesIn(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *) {
  setHovered(false);
}

void DropZone::dropEvent(QDropEvent *event) {
  setHovered(false);
  const auto paths = filesIn(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  emit dropped(paths);
}

void DropZone::setHovered(bool hovered) {
  m_hovered = hovered;
  update();
}

void DropZone::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto line = m_hovered ? palette().color(QPalette::Highlight) : Tones::edge(palette());
  painter.setPen(QPen(line, m_hovered ? 2 : 1.4, Qt::DashLine));
  QColor ground = palette().color(QPalette::Highlight);
  ground.setAlphaF(m_hovered ? 0.12F : 0.0F);
  painter.setBrush(ground);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  const qreal x = layoutDirection() == Qt::RightToLeft ? width() - iconSize - 16 : 16;
  TintedIcon::paint(painter, QStringLiteral("drop"), QRectF(x, (height() - iconSize) / 2.0, iconSize, iconSize), Tones::secondary(palette()));
}

} // namespace ui
