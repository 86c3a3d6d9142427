// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/page.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWizard>

namespace ui {

Page::Page(ImportSession &session, QWidget *parent)
    : QWizardPage(parent), m_session(session), m_heading(plainLabel(this)), m_sentence(plainLabel(this)), m_content(new QWidget(this)),
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
  connect(&m_session, &ImportSession::progressed, m_busyLine, &BusyLine::setProgress);
  connect(&m_session, &ImportSession::verbChanged, this, [this] {
    if (m_session.verb() == ImportSession::Verb::None) m_busyLine->end();
    emit completeChanged();
  });
}

bool Page::isCurrent() const {
  return wizard() != nullptr && wizard()->currentPage() == this;
}

void Page::setHeading(const QString &heading, const QString &sentence) {
  m_heading->setText(heading);
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
  setAccessibleName(heading);
  setAccessibleDescription(sentence);
}

void Page::showFailureIn(Banner &banner, QPushButton &anyway, const core::Error &error) {
  const bool isCostly = error.code == core::ErrorCode::TooCostly;
  const auto *file = m_session.file();
  const bool isTimed = isCostly && file != nullptr && file->container;
  banner.showError(error,
                   isTimed ? tr("Each password is then checked in %1.", "about 3 seconds").arg(Display::duration(file->container->estimatedSeconds))
                           : QString());
  anyway.setVisible(isCostly);
}

int Page::pageAfterUnlocking() const {
  return static_cast<int>(m_session.missingKey() != nullptr ? PageId::Key : PageId::Name);
}

void Page::advance() {
  if (isCurrent()) wizard()->next();
}

} // namespace ui
