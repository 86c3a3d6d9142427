// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plain_label.h"

#include "ui/widgets/tones.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace ui {

QLabel *plainLabel(QWidget *parent, const QString &text, bool selectable) {
  auto *label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  // A label goes by the direction of its own text. What a file says is often Latin, and still stands on the side of its page.
  if (QApplication::layoutDirection() == Qt::RightToLeft) label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
  if (selectable) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

namespace {

// Mixes the text with the ground behind it, again whenever the theme changes.
class SecondaryColor final : public QObject {
public:
  explicit SecondaryColor(QLabel *label) : QObject(label), m_label(label) { apply(); }

  bool eventFilter(QObject *object, QEvent *event) override {
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange) apply();
    return QObject::eventFilter(object, event);
  }

private:
  void apply() {
    const auto color = Tones::secondary(QApplication::palette(m_label));
    QPalette palette;
    // A wizard's page has the ground of a list, and labels on such a ground take the colour Text.
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    m_label->setPalette(palette);
  }

  QLabel *m_label;
};

} // namespace

void makeSecondary(QLabel *label) {
  label->installEventFilter(new SecondaryColor(label));
}

void makeFixedWidth(QWidget *widget) {
  widget->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace ui
