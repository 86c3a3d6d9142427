// SPDX-License-Identifier: Apache-2.0
#include "ui/text/plan_text.h"

#include "ui/text/display.h"

#include <QDateTime>

namespace ui {

QString PlanText::preparedBy(const core::Plan &plan) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(plan.by.time.time_since_epoch()).count();
  const auto time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
  return tr("Prepared by %1 on %2 at %3", "user, host, time").arg(Display::shown(plan.by.user), Display::shown(plan.by.host), time);
}

} // namespace ui
