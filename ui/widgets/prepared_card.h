// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/card.h"

namespace ui {

// PreparedCard stands above the effects of a saved plan: who made it, where and when, and what weighs most in it, the roots that it trusts, the
// errors that it accepts, and what it publishes.
class PreparedCard final : public Card {
  Q_OBJECT

public:
  // plan: the plan as it was saved, or as it was made again, with the findings of now.
  PreparedCard(const core::Plan &plan, QWidget *parent);

private:
  void addEffects(const core::Plan &plan, core::EffectKind kind);
  void addAccepted(const core::Plan &plan);
};

} // namespace ui
