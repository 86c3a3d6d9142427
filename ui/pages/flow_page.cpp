// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/flow_page.h"

#include "ui/flow.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/plain_label.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWizard>

namespace ui {

FlowPage::FlowPage(Flow &flow, QWidget *parent)
    : QWizardPage(parent), m_heading(plainLabel(this)), m_sentence(plainLabel(this)), m_content(new QWidget(this)),
      m_body(new QVBoxLayout(m_content)), m_busyLine(new BusyLine(this)) {
  QFont large = m_heading->font();
  large.setPointSizeF(large.pointSizeF() * 1.4);
  large.setBold(true);
  m_heading->setFont(large);
  m_heading->setObjectName(QStringLiteral("headingLabel"));
  m_sentence->setObjectName(QStringLiteral("headingSentence"));
  makeSecondary(m_sentence);
  m_body->setContentsMargins(0, 6, 6, 6);
  m_body->setSpacing(10);

  auto *scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(m_content);

  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 10, 4);
  layout->setSpacing(2);
  auto *top = new QHBoxLayout; // the line takes no height of its own, and nothing jumps when it appears
  top->setContentsMargins(0, 0, 6, 0);
  top->addWidget(m_heading, 1);
  top->addWidget(m_busyLine);
  layout->addLayout(top);
  layout->addWidget(m_sentence);
  layout->addSpacing(8);
  layout->addWidget(scroll, 1);
  connect(&flow, &Flow::progressed, m_busyLine, &BusyLine::setProgress);
  connect(&flow, &Flow::verbChanged, this, [this, &flow] {
    if (!flow.isBusy()) m_busyLine->end();
    emit completeChanged();
  });
}

bool FlowPage::isCurrent() const {
  return wizard() != nullptr && wizard()->currentPage() == this;
}

void FlowPage::setHeading(const QString &heading, const QString &sentence) {
  m_heading->setText(heading);
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
  setAccessibleName(heading);
  setAccessibleDescription(sentence);
}

void FlowPage::advance() {
  if (isCurrent()) wizard()->next();
}

} // namespace ui
