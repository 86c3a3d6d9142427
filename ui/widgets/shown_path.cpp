// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/shown_path.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

ShownPath::ShownPath(QLineEdit &path, const QString &objectName, QWidget *parent) : QWidget(parent), m_label(plainLabel(this, {}, true)) {
  m_label->setObjectName(objectName);
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(m_label);
  connect(&path, &QLineEdit::textChanged, this, &ShownPath::show);
  hide();
}

void ShownPath::show(const QString &text) {
  const auto shown = Display::shown(toUtf8(text));
  if (shown != text) m_label->setText(tr("This path has hidden characters: %1").arg(shown));
  setVisible(shown != text);
}

} // namespace ui
