// SPDX-License-Identifier: Apache-2.0
#include "core/apply/application.h"

#include "core/apply/carried_out.h"
#include "core/apply/differences.h"

#include <algorithm>

namespace core {

namespace {

Expected<Sight> lookFor(const Plan &saved, CertificateStore &store, const Look &look) {
  auto seen = look(interestOf(saved.world));
  if (!seen) return Unexpected(seen.error());
  const auto asksForDisorder = [](const WorldEntry &entry) { return entry.question.asked == Asked::Disorder; };
  if (std::ranges::none_of(saved.world, asksForDisorder)) return Sight{std::move(*seen), {}};
  auto disorder = store.disorder();
  return disorder ? Expected<Sight>(Sight{std::move(*seen), std::move(*disorder)}) : Unexpected(disorder.error());
}

// The last look is that of the planner: it sees all that the effects need.
Expected<Plan> planOnce(const Plan &saved, const Ingredients &ingredients, const Look &look) {
  const auto earlier = carriedOutAs(saved, ingredients.store, look);
  if (!earlier) return Unexpected(earlier.error());
  if (!earlier->empty()) return asCarriedOut(saved, *earlier);
  const auto sight = lookFor(saved, ingredients.store, look);
  if (!sight) return Unexpected(sight.error());
  if (auto same = checkWorld(saved, *sight); !same) return Unexpected(same.error());
  auto again = planAgain(saved, ingredients, look);
  if (!again) return again;
  if (auto same = checkEffects(saved, *again); !same) return Unexpected(same.error());
  again->id = saved.id;
  again->nonce = saved.nonce;
  again->by = saved.by;
  again->sources = saved.sources;
  return again;
}

} // namespace

// Without the lock, another run may carry the plan out between two looks, and what differs then is its result.
Expected<Plan> planApplication(const Plan &saved, const Ingredients &ingredients, const Look &look) {
  auto plan = planOnce(saved, ingredients, look);
  if (plan) return plan;
  const auto meanwhile = carriedOutAs(saved, ingredients.store, look);
  return meanwhile && !meanwhile->empty() ? asCarriedOut(saved, *meanwhile) : plan;
}

} // namespace core
