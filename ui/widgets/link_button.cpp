// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/link_button.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/tones.h"

#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace ui {

namespace {
constexpr QSize room(12, 10); // around its text
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent) {
  setFlat(true);
  setAutoDefault(false);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const {
  return fontMetrics().size(Qt::TextShowMnemonic, text()) + room;
}

// The colour of a notice, which stands out from light and dark grounds alike; a palette's own for links need not.
void LinkButton::paintEvent(QPaintEvent *) {
  QStylePainter painter(this);
  auto colors = palette();
  const bool isStark = Tones::isHighContrast(colors);
  colors.setColor(QPalette::ButtonText, isStark ? colors.color(QPalette::WindowText) : Banner::colorOf(Banner::Kind::Info, colors));
  QFont font = this->font();
  font.setUnderline(underMouse() || isStark);
  painter.setFont(font);
  painter.drawItemText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextShowMnemonic, colors, isEnabled(), text(), QPalette::ButtonText);
  if (!hasFocus()) return;
  QStyleOptionFocusRect ring;
  ring.initFrom(this);
  painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
}

} // namespace ui
