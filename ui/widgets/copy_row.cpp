// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/copy_row.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

namespace ui {

CopyRow::CopyRow(const QString &buttonText, const Names &names, QWidget *parent)
    : QWidget(parent), m_name(names.value), m_value(plainLabel(this, {}, true)), m_button(new CopyButton(buttonText, this)) {
  m_button->setAccessibleName(names.button);
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_value, 1);
  row->addWidget(m_button, 0, Qt::AlignTop);
}

void CopyRow::setValue(const QString &shown, const QString &copied) {
  m_value->setText(shown);
  const auto plain = QString(shown).remove(QLatin1Char(' ')).remove(QLatin1Char('\n'));
  m_value->setGrouped(shown != copied && plain == copied); // a path with a blank is another thing
  m_value->setAccessibleName(m_name + QStringLiteral(": ") + copied);
  m_button->setContent(copied);
}

void CopyRow::setFixedWidthFace() {
  makeFixedWidth(m_value);
}

void CopyRow::setObjectNames(const QString &name) {
  m_value->setObjectName(name);
  m_button->setObjectName(name + QStringLiteral("Copy"));
}

} // namespace ui
