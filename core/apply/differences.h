// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/plan/plan.h"
#include "core/ports/certificate_store.h"
#include "core/ports/host.h"

#include <vector>

// How a saved plan does not fit what is there now.
namespace core {

// outdated is PlanOutdated with these details.
Unexpected outdated(std::vector<Detail> details);

// checkPlace says whether a plan was made on this host, and for the store that was opened for it. PlanOutdated.
Expected<void> checkPlace(const Plan &saved, const CertificateStore &store, const Host &host);

// checkWorld says whether all that a plan depends on is in a store as it was: the store itself, and each answer. PlanOutdated.
Expected<void> checkWorld(const Plan &saved, const Sight &sight);

// checkEffects says whether a plan that was made again has the effects of the saved one, whatever their words. PlanOutdated.
Expected<void> checkEffects(const Plan &saved, const Plan &again);

} // namespace core
