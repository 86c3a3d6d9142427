// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/calm_style.h"

#include "ui/widgets/tones.h"

#include <QApplication>
#include <QFrame>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace ui {

namespace {

constexpr qreal radius = 4;

struct Box {
  const QStyleOption *option;
  QPainter *painter;

  [[nodiscard]] bool is(QStyle::StateFlag flag) const { return option->state.testFlag(flag); }
  [[nodiscard]] QColor color(QPalette::ColorRole role) const { return option->palette.color(role); }

  // A rounded rectangle whose edge lies on whole pixels.
  void draw(const QColor &ground, const QColor &edge, qreal width) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, width));
    painter->setBrush(ground);
    const qreal half = width / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
  }

  [[nodiscard]] QColor edge() const {
    const auto edge = Tones::edge(option->palette);
    return is(QStyle::State_Enabled) ? edge : Tones::mixed(edge, color(QPalette::Base), 50);
  }

  void drawField() const {
    const bool hasFocus = is(QStyle::State_HasFocus);
    draw(color(QPalette::Base), hasFocus ? color(QPalette::Highlight) : edge(), hasFocus ? 2 : 1);
  }

  void drawButton() const {
    auto ground = color(QPalette::Button);
    const bool isAccent = ground == Tones::accent(option->palette);
    if (is(QStyle::State_Enabled) && (is(QStyle::State_MouseOver) || is(QStyle::State_Sunken)))
      ground = Tones::mixed(color(QPalette::ButtonText), ground, is(QStyle::State_Sunken) ? 20 : 10);
    const bool hasFocus = is(QStyle::State_HasFocus);
    draw(ground, isAccent ? ground : hasFocus ? color(QPalette::Highlight) : edge(), hasFocus ? 2 : 1);
    if (!hasFocus || !isAccent) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(QPalette::HighlightedText), 1.5));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 3, -3, -3), radius - 2, radius - 2);
    painter->restore();
  }

  void drawTick() const {
    const bool isOn = is(QStyle::State_On);
    const auto accent = is(QStyle::State_Enabled) ? color(QPalette::Highlight) : edge();
    draw(isOn ? accent : color(QPalette::Base), isOn ? accent : edge(), 1.4);
    if (!isOn) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(QPalette::HighlightedText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option->rect);
    const auto at = [&](qreal x, qreal y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.70), at(0.76, 0.30)}));
    painter->restore();
  }

  void drawRadio() const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isOn = is(QStyle::State_On);
    const auto accent = is(QStyle::State_Enabled) ? color(QPalette::Highlight) : edge();
    const auto box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->setPen(QPen(isOn ? accent : edge(), 1.4));
    painter->setBrush(color(QPalette::Base));
    painter->drawEllipse(box);
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    if (isOn) painter->drawEllipse(box.center(), box.width() / 4, box.height() / 4);
    painter->restore();
  }

  void drawFocus() const { draw(Qt::transparent, color(QPalette::Highlight), 2); }
};

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void CalmStyle::install() {
  if (qobject_cast<CalmStyle *>(QApplication::style()) != nullptr) return;
  if (QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0) QApplication::setStyle(new CalmStyle);
}

void CalmStyle::polish(QPalette &palette) {
  QProxyStyle::polish(palette);
  Tones::settle(palette);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const {
  const Box box{option, painter};
  if (element == PE_IndicatorCheckBox) return box.drawTick();
  if (element == PE_IndicatorRadioButton) return box.drawRadio();
  if (element == PE_PanelButtonCommand) return box.drawButton();
  if (element == PE_FrameFocusRect) return box.drawFocus();
  const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
  if (element == PE_PanelLineEdit && frame != nullptr && frame->lineWidth > 0) return box.drawField();
  QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const {
  if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), Tones::line(option->palette));
    return;
  }
  // A text that can be walked through has the edge of a field, and its ring.
  const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
  const bool isField = widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0;
  if (element == CE_ShapedFrame && frame != nullptr && frame->frameShape == QFrame::StyledPanel && isField) return Box{option, painter}.drawField();
  // Fusion draws a focus rectangle inside a button too; the button's own ring is enough.
  const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
  if (element == CE_PushButton && button != nullptr) {
    proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
    QStyleOptionButton label = *button;
    label.rect = subElementRect(SE_PushButtonContents, button, widget);
    proxy()->drawControl(CE_PushButtonLabel, &label, painter, widget);
    return;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
  if (metric == PM_ButtonShiftHorizontal || metric == PM_ButtonShiftVertical) return 0;
  if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth || metric == PM_ExclusiveIndicatorHeight)
    return 16;
  return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const {
  const auto made = QProxyStyle::sizeFromContents(type, option, size, widget);
  if (type == CT_PushButton) return made + QSize(8, 4);
  if (type == CT_LineEdit) return made + QSize(4, 4);
  return made;
}

} // namespace ui
