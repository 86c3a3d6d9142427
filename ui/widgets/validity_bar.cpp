// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/validity_bar.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {
constexpr int barHeight = 9;
constexpr int inset = 1;
} // namespace

ValidityBar::ValidityBar(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ValidityBar::sizeHint() const {
  return {280, fontMetrics().height() * 2 + barHeight + 10};
}

void ValidityBar::setTimes(core::Time notBefore, core::Time notAfter, core::Time now) {
  m_notBefore = notBefore;
  m_notAfter = notAfter;
  m_now = now;
  setAccessibleName(tr("Valid from %1 to %2; today is %3").arg(Display::date(notBefore), Display::date(notAfter), Display::date(now)));
  setToolTip(accessibleName());
  update();
}

void ValidityBar::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int line = fontMetrics().height();
  const QRectF bar(inset, line + 3, width() - 2 * inset, barHeight);
  const double whole = std::max(1.0, static_cast<double>((m_notAfter - m_notBefore).count()));
  const double part = std::clamp(static_cast<double>((m_now - m_notBefore).count()) / whole, 0.0, 1.0);
  const bool valid = m_now >= m_notBefore && m_now <= m_notAfter;

  QColor rest = palette().color(QPalette::Highlight);
  rest.setAlphaF(0.25F);
  painter.setPen(Qt::NoPen);
  painter.setBrush(rest);
  painter.drawRoundedRect(bar, 4, 4);
  painter.setBrush(valid ? palette().color(QPalette::Highlight) : Banner::colorOf(Banner::Kind::Error, palette()));
  painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * part, bar.height()), 4, 4);

  const qreal today = bar.left() + bar.width() * part;
  painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
  painter.drawLine(QPointF(today, bar.top() - 3), QPointF(today, bar.bottom() + 3));
  const QString word = tr("today");
  const int wordWidth = fontMetrics().horizontalAdvance(word);
  painter.drawText(QPointF(std::clamp(today - wordWidth / 2.0, 0.0, std::max(0.0, double(width() - wordWidth))), fontMetrics().ascent()), word);

  painter.setPen(palette().color(QPalette::WindowText));
  const QRectF dates(0, bar.bottom() + 4, width(), line);
  painter.drawText(dates, Qt::AlignLeft, Display::date(m_notBefore));
  painter.drawText(dates, Qt::AlignRight, Display::date(m_notAfter));
}

} // namespace ui
