// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_list.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/widgets/tones.h"

#include <QLocale>
#include <QPainter>

namespace ui {

namespace {
constexpr int diameter = 24;
constexpr int margin = 18;
} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  Roles::give(this, QAccessible::List);
}

int StepList::rowHeight() const {
  return qMax(diameter, fontMetrics().height()) + 18;
}

QSize StepList::sizeHint() const {
  QFont bold = font();
  bold.setBold(true);
  int widest = 0;
  for (const auto &step : m_steps) widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(step));
  return {margin + diameter + 10 + widest + margin, margin * 2 + rowHeight() * static_cast<int>(m_steps.size())};
}

void StepList::setSteps(const QStringList &steps, int current, const QSet<int> &skipped, bool hasFailed) {
  if (m_steps != steps) updateGeometry();
  m_steps = steps;
  m_current = current;
  m_skipped = skipped;
  m_hasFailed = hasFailed;
  const auto place = hasFailed ? tr("Step %1 of %2: %3, failed") : tr("Step %1 of %2: %3");
  setAccessibleName(place.arg(current + 1).arg(steps.size()).arg(steps.value(current)));
  QList<Roles::Item> items;
  for (int step = 0; step < steps.size(); ++step) {
    const auto name = skipped.contains(step)         ? tr("%1, skipped", "step")
                      : step < current               ? tr("%1, done", "step")
                      : step == current && hasFailed ? tr("%1, failed", "step")
                      : step == current              ? tr("%1, current step")
                                                     : QStringLiteral("%1");
    items << Roles::Item{name.arg(steps[step]), QAccessible::ListItem, step == current};
  }
  Roles::setItems(this, items);
  QStringList names;
  for (const auto step : skipped) names << steps.value(step);
  setAccessibleDescription(names.isEmpty() ? QString() : tr("Skipped: %1").arg(names.join(QStringLiteral(", "))));
  update();
}

QString StepList::shortText() const {
  return tr("Step %1 of %2").arg(m_current + 1).arg(m_steps.size());
}

void StepList::paintMark(QPainter &painter, int step, const QRectF &circle) const {
  const QColor done = Banner::colorOf(Banner::Kind::Done, palette());
  const bool isSkipped = m_skipped.contains(step);
  if (step < m_current && !isSkipped) {
    painter.setPen(QPen(done, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    TintedIcon::paint(painter, QStringLiteral("check"), circle.adjusted(5, 5, -5, -5), done);
    return;
  }
  const bool current = step == m_current;
  if (current && m_hasFailed) { // a shape of its own, so that colour is not the only sign
    const auto red = Banner::colorOf(Banner::Kind::Error, palette());
    const auto ground = palette().color(QPalette::Base);
    TintedIcon::paint(painter, QStringLiteral("error"), circle.adjusted(-2, -2, 2, 2), red, ground);
    return;
  }
  const auto line = Tones::edge(palette());
  painter.setPen(current ? QPen(Qt::NoPen) : QPen(line, 1));
  painter.setBrush(current ? QBrush(Tones::accent(palette())) : QBrush(Qt::NoBrush));
  painter.drawEllipse(circle);
  painter.setPen(current ? palette().color(QPalette::HighlightedText) : Tones::secondary(palette()));
  painter.drawText(circle, Qt::AlignCenter, isSkipped ? QString(QChar(0x2013)) : locale().toString(step + 1));
}

void StepList::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), palette().color(QPalette::Base));
  const int beside = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
  painter.fillRect(beside, 0, 1, height(), Tones::line(palette()));
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  for (int step = 0; step < m_steps.size(); ++step) {
    const int top = margin + step * rowHeight();
    const qreal left = mirrored ? width() - margin - diameter : margin;
    paintMark(painter, step, QRectF(left, top, diameter, diameter));
    QFont weight = font();
    weight.setBold(step == m_current);
    painter.setFont(weight);
    painter.setPen(step == m_current ? palette().color(QPalette::WindowText) : Tones::secondary(palette()));
    const QRect text = mirrored ? QRect(0, top, width() - margin - diameter - 10, diameter)
                                : QRect(margin + diameter + 10, top, width() - margin - diameter - 10, diameter);
    painter.drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), m_steps[step]);
    painter.setFont(font());
  }
}

} // namespace ui
