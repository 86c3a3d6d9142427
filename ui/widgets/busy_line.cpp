// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/busy_line.h"

#include "ui/text/messages.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace ui {

namespace {
constexpr int delay = 300; // below that, a flash would only disturb
}

BusyLine::BusyLine(QWidget *parent) : QWidget(parent), m_what(plainLabel(this)), m_bar(new QProgressBar(this)) {
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_what, 1);
  layout->addWidget(m_bar);
  m_what->setObjectName(QStringLiteral("busyLabel"));
  m_what->setWordWrap(false);
  m_bar->setFixedWidth(110);
  m_bar->setTextVisible(false);
  m_bar->setObjectName(QStringLiteral("busyProgress"));
  m_bar->setAccessibleName(tr("Progress"));
  for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_bar)}) {
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
  });
}

void BusyLine::begin(const QString &what) {
  m_busy = true;
  m_what->setText(what);
  m_bar->setRange(0, 0);
  m_delay.start();
}

void BusyLine::setProgress(core::Stage stage, double fraction) {
  if (!m_busy) return;
  m_what->setText(wordFor(stage) + QChar(0x2026));
  m_bar->setRange(0, fraction < 0 ? 0 : 1000);
  if (fraction >= 0) m_bar->setValue(static_cast<int>(fraction * 1000));
}

void BusyLine::end() {
  m_busy = false;
  m_delay.stop();
  m_what->hide();
  m_bar->hide();
}

} // namespace ui
