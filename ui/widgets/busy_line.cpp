// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/busy_line.h"

#include "ui/text/messages.h"
#include "ui/text/mnemonics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

namespace {
constexpr int delay = 300; // below that, a flash would only disturb
}

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent), m_what(plainLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("S&top"), this)) {
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_what, 1);
  layout->addWidget(m_bar);
  layout->addWidget(m_stop);
  m_what->setObjectName(QStringLiteral("busyLabel"));
  m_what->setWordWrap(false);
  m_what->setMinimumWidth(1); // a narrow window need not be as wide as the longest text that may ever stand here
  m_bar->setFixedWidth(70);
  m_bar->setTextVisible(false);
  m_bar->setObjectName(QStringLiteral("busyProgress"));
  m_bar->setAccessibleName(tr("Progress"));
  m_stop->setObjectName(QStringLiteral("stopVerbButton"));
  m_stop->setAutoDefault(false);
  m_stop->setToolTip(tr("Escape"));
  connect(m_stop, &QPushButton::clicked, this, &BusyLine::stopChosen);
  for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop)}) {
    auto policy = part->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    part->setSizePolicy(policy);
    part->hide();
  }
  m_delay.setSingleShot(true);
  m_delay.setInterval(delay);
  connect(&m_delay, &QTimer::timeout, this, [this] {
    m_what->show();
    m_bar->show();
    showStop();
  });
}

void BusyLine::begin(const QString &what) {
  m_busy = true;
  m_what->setText(what);
  m_bar->setRange(0, 0);
  m_delay.start();
}

void BusyLine::setStoppable(bool stoppable) {
  m_isStoppable = stoppable;
  if (m_what->isVisible()) showStop();
}

void BusyLine::showStop() {
  const QPointer<QWidget> focused = window()->focusWidget();
  m_stop->setVisible(m_isStoppable);
  if (focused && focused->isVisible()) focused->setFocus(); // a button that appears is nothing to go to
  if (m_isStoppable) Mnemonics::settle(*window());          // its letter may be another's on this page
}

void BusyLine::setProgress(core::Stage stage, double fraction) {
  if (!m_busy) return;
  const auto what = wordFor(stage) + QChar(0x2026);
  m_what->setText(fraction < 0 ? what
                               : tr("%1 %2 %", "what is being done, percentage").arg(what, QLocale().toString(static_cast<int>(fraction * 100))));
  m_bar->setRange(0, fraction < 0 ? 0 : 1000);
  if (fraction >= 0) m_bar->setValue(static_cast<int>(fraction * 1000));
}

void BusyLine::end() {
  m_busy = false;
  m_delay.stop();
  m_what->hide();
  m_bar->hide();
  if (m_stop->hasFocus() && parentWidget() != nullptr) parentWidget()->setFocus(); // else it falls to the next in the row, which may lead back
  m_stop->hide();
}

} // namespace ui
