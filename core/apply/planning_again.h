// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"

#include <stop_token>

namespace core {

// What a saved plan is made from once more. All that is referred to outlives it.
struct Ingredients {
  const SourceFile *file = nullptr; // of an import
  const Bundle *bundle = nullptr;   // of an import, with the keys of its other file; of an adopted key, what its file holds
  CertificateStore &store;
  const Clock &clock;
  std::stop_token stop = {};
};

// planAgain makes the plan of the same verb with the same options and answers, as the store is now. What a plan does not say by itself, such as which
// certificate is removed, its effects say. The errors of the planner; PasswordNeeded and Damaged {place: key} where the key of a plan cannot be used;
// PlanDamaged {key} where an effect or a file is missing that the verb needs, or the verb is none.
Expected<Plan> planAgain(const Plan &saved, const Ingredients &ingredients, const Look &look);

// plansUnderLock says whether the verb of a plan can be planned while this program holds the lock. A repair looks at what the lock guards, and waits
// for it: it is planned before, and its run asks the world again.
bool plansUnderLock(const Plan &saved);

// materialsFor returns what a run of the plan needs besides it. The bundle must outlive the materials.
Materials materialsFor(const Plan &saved, const Bundle *bundle);

} // namespace core
