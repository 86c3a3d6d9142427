// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apply/planning_again.h"

namespace core {

// planApplication is the planner of a saved plan. It makes the plan again from its files and its answers, and returns that, with the id of the saved
// one, where the world and the effects are the same; findings are those of now. A plan that was carried out before, and whose result stands, comes
// back as asCarriedOut says. PlanOutdated names each difference; the errors of planAgain and carriedOutAs. What a run decides is decided under the
// lock, when planAndRun calls this there.
Expected<Plan> planApplication(const Plan &saved, const Ingredients &ingredients, const Look &look);

} // namespace core
