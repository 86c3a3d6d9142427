// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

// What is said of a plan that somebody saved.
class PlanText final {
  Q_DECLARE_TR_FUNCTIONS(PlanText)

public:
  static QString preparedBy(const core::Plan &plan); // "Prepared by anna on mail.example.com at 2026-12-01 09:30 UTC"
};

} // namespace ui
