// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/flow_page.h"

#include "ui/flow.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"

#include <QAbstractButton>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <QWizard>

namespace ui {

namespace {
constexpr QMargins usualMargins(16, 14, 10, 4);
constexpr QMargins narrowMargins(4, 4, 4, 2);
} // namespace

FlowPage::FlowPage(Flow &flow, QWidget *parent)
    : QWizardPage(parent), m_flow(flow), m_top(new QHBoxLayout), m_stepRow(new QHBoxLayout), m_step(plainLabel(this)), m_heading(plainLabel(this)),
      m_sentence(plainLabel(this)), m_scroll(new QScrollArea(this)), m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content)),
      m_busyLine(new BusyLine(this)) {
  QFont large = m_heading->font();
  large.setPointSizeF(large.pointSizeF() * 1.4);
  large.setBold(true);
  m_heading->setFont(large);
  m_heading->setObjectName(QStringLiteral("headingLabel"));
  Roles::give(this, QAccessible::Grouping);
  Roles::give(m_heading, QAccessible::Heading);
  m_sentence->setObjectName(QStringLiteral("headingSentence"));
  m_sentence->setContentsMargins(0, 0, 6, 0); // as its heading and the content have it
  makeSecondary(m_sentence);
  m_body->setContentsMargins(0, 6, 6, 6);
  m_body->setSpacing(10);

  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setWidget(m_content);

  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(usualMargins);
  layout->setSpacing(2);
  m_step->setObjectName(QStringLiteral("stepLabel"));
  m_step->setWordWrap(false);
  m_step->hide();
  makeSecondary(m_step);
  m_stepRow->setContentsMargins(0, 0, 6, 0);
  m_stepRow->addWidget(m_step, 1);
  layout->addLayout(m_stepRow);
  m_top->setContentsMargins(0, 0, 6, 0);
  m_top->addWidget(m_heading, 1);
  m_top->addWidget(m_busyLine); // it takes no height of its own, and nothing jumps when it appears
  layout->addLayout(m_top);
  layout->addWidget(m_sentence);
  layout->addSpacing(8);
  layout->addWidget(m_scroll, 1);
  connect(&flow, &Flow::progressed, m_busyLine, &BusyLine::setProgress);
  connect(&flow, &Flow::verbChanged, this, &FlowPage::followVerb);
  connect(m_busyLine, &BusyLine::stopChosen, this, &FlowPage::stop);
}

// A button that is switched off passes the focus on to the next one, and Enter would then go back or close the window. So the page itself takes it
// before.
void FlowPage::followVerb() {
  if (!m_flow.isBusy()) m_busyLine->end();
  m_busyLine->setStoppable(m_flow.isBusy() && !m_flow.isChanging());
  if (m_flow.isBusy() && isCurrent()) {
    for (const auto which : {QWizard::NextButton, QWizard::CommitButton}) {
      if (wizard()->button(which) == wizard()->focusWidget()) setFocus();
    }
  }
  if (isCurrent()) tellComplete();
}

// QWizard builds its whole window anew for it, and what has the focus may lose it on the way.
void FlowPage::tellComplete() {
  const QPointer<QWidget> focused = wizard()->focusWidget();
  emit completeChanged();
  const auto giveBack = [this, focused] {
    const bool isOurs = focused && (focused == this || isAncestorOf(focused)) && focused->isVisible() && m_flow.isBusy();
    if (isOurs && wizard()->focusWidget() != focused) focused->setFocus();
  };
  giveBack();
  QTimer::singleShot(0, this, giveBack);
}

bool FlowPage::stop() {
  if (!m_flow.isBusy() || m_flow.isChanging()) return false;
  m_flow.cancel();
  stopped();
  return true;
}

bool FlowPage::isCurrent() const {
  return wizard() != nullptr && wizard()->currentPage() == this;
}

// The busy line goes to where there is room beside it.
void FlowPage::setStep(const QString &step, const QString &spoken) {
  m_step->setText(step);
  m_step->setAccessibleName(spoken);
  if (m_step->isHidden() != step.isEmpty()) {
    auto *row = step.isEmpty() ? m_top : m_stepRow;
    m_step->setVisible(!step.isEmpty());
    row->addWidget(m_busyLine);
    layout()->setContentsMargins(step.isEmpty() ? usualMargins : narrowMargins);
  }
}

QVBoxLayout *FlowPage::renewParts() {
  dropParts();
  m_parts = new QWidget(m_content);
  auto *layout = new QVBoxLayout(m_parts);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  m_body->addWidget(m_parts);
  return layout;
}

void FlowPage::dropParts() {
  delete m_parts;
  m_parts = nullptr;
}

void FlowPage::setHeading(const QString &heading, const QString &sentence) {
  m_heading->setText(heading);
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
  setAccessibleName(heading);
  setAccessibleDescription(sentence);
}

void FlowPage::reveal(QWidget *widget) {
  widget->setFocus();
  scrollTo(widget);
}

void FlowPage::scrollTo(QWidget *widget) {
  QTimer::singleShot(0, widget, [this, widget] { m_scroll->ensureWidgetVisible(widget); });
}

void FlowPage::advance() {
  if (isCurrent()) wizard()->next();
}

} // namespace ui
