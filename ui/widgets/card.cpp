// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/tones.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace ui {

Card::Card(QWidget *parent)
    : QFrame(parent), m_heading(plainLabel(this)), m_note(plainLabel(this)), m_top(new QHBoxLayout), m_layout(new QVBoxLayout(this)),
      m_rows(new QFormLayout) {
  QFont bold = m_heading->font();
  bold.setBold(true);
  m_heading->setFont(bold);
  Roles::give(m_heading, QAccessible::Heading);
  Roles::give(this, QAccessible::Grouping);
  makeSecondary(m_note);
  m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
  m_top->addWidget(m_heading, 1);
  m_top->addWidget(m_note, 1);
  m_rows->setHorizontalSpacing(18);
  m_rows->setVerticalSpacing(4);
  m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
  m_layout->setContentsMargins(12, 8, 12, 8);
  m_layout->addLayout(m_top);
  m_layout->addLayout(m_rows);
  setHeading({});
}

void Card::setHeading(const QString &heading, const QString &note) {
  m_heading->setText(heading);
  m_note->setText(note);
  m_heading->setVisible(!heading.isEmpty());
  m_note->setVisible(!note.isEmpty());
  setAccessibleName(heading);
}

void Card::explain(const QString &sentence) {
  m_heading->setToolTip(sentence.toHtmlEscaped());
  m_heading->setAccessibleDescription(sentence);
}

void Card::addToHeading(QWidget *widget) {
  m_top->addWidget(widget, 0, Qt::AlignTop);
  putNext(widget);
}

void Card::clearRows() {
  while (m_rows->rowCount() > 0) m_rows->removeRow(0);
}

QLabel *Card::addDigits(const QString &name, const std::string &hex) {
  auto *shown = static_cast<PlainLabel *>(addRow(name, Display::grouped(hex), true));
  shown->setGrouped(true);
  return shown;
}

QLabel *Card::addRow(const QString &name, const QString &value, bool fixedWidth) {
  QLabel *shown = plainLabel(this, value, true);
  if (fixedWidth) makeFixedWidth(shown);
  shown->setAccessibleName(name + QStringLiteral(": ") + value);
  addRow(name, shown);
  for (auto *label : {static_cast<QLabel *>(m_rows->labelForField(shown)), shown}) // a name stands beside the first line of its value
    label->setAlignment((label->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
  return shown;
}

void Card::addRow(const QString &name, QWidget *value) {
  auto *label = plainLabel(this, name);
  label->setWordWrap(false);
  label->setContentsMargins(0, 1, 0, 1); // as a value has it
  makeSecondary(label);
  m_rows->addRow(label, value);
  putNext(value);
  for (auto *part : value->findChildren<QWidget *>()) putNext(part);
}

// In the order in which Tab goes. Rows come and go while the window lives, and would else be reached after all the rest of it.
void Card::putNext(QWidget *value) {
  if ((value->focusPolicy() & Qt::TabFocus) == 0) return;
  setTabPlace(m_last != nullptr ? m_last.data() : this, value);
  m_last = value;
}

void Card::explainRow(const QString &sentence) {
  auto *label = m_rows->itemAt(m_rows->rowCount() - 1, QFormLayout::LabelRole)->widget();
  label->setToolTip(sentence.toHtmlEscaped());
  label->setAccessibleDescription(sentence);
}

void Card::addWidget(QWidget *widget) {
  m_layout->addWidget(widget);
}

void Card::addStretch() {
  m_layout->addStretch(1);
}

void Card::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Tones::line(palette()));
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace ui
