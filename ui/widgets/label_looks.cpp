// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/label_looks.h"

#include "ui/widgets/tones.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>

namespace ui {

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
