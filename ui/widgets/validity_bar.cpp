// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/validity_bar.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tones.h"

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
  setAccessibleName(tr("Valid from %1 to %2; today is %3").arg(Display::dateBoth(notBefore), Display::dateBoth(notAfter), Display::dateBoth(now)));
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

  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const auto past = [&](double share) { // the first share of the bar, in the direction of reading
    const qreal length = bar.width() * share;
    return QRectF(mirrored ? bar.right() - length : bar.left(), bar.top(), length, bar.height());
  };
  const auto accent = valid ? palette().color(QPalette::Highlight) : Banner::colorOf(Banner::Kind::Error, palette());
  painter.setPen(QPen(Tones::edge(palette()), 1));
  painter.setBrush(Tones::mixed(accent, palette().color(QPalette::Base), 22));
  painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(accent);
  painter.drawRoundedRect(past(part), 4, 4);

  const qreal today = mirrored ? past(part).left() : past(part).right();
  painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
  painter.drawLine(QPointF(today, bar.top() - 3), QPointF(today, bar.bottom() + 3));
  const QString word = tr("today");
  const int wordWidth = fontMetrics().horizontalAdvance(word);
  painter.drawText(QPointF(std::clamp(today - wordWidth / 2.0, 0.0, std::max(0.0, double(width() - wordWidth))), fontMetrics().ascent()), word);

  painter.setPen(Tones::secondary(palette()));
  const QRectF dates(0, bar.bottom() + 4, width(), line);
  painter.drawText(dates, Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft), Display::date(m_notBefore));
  painter.drawText(dates, Qt::AlignAbsolute | (mirrored ? Qt::AlignLeft : Qt::AlignRight), Display::date(m_notAfter));
}

} // namespace ui
