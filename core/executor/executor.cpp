// SPDX-License-Identifier: Apache-2.0
#include "core/executor/executor.h"

#include "core/executor/earlier_proof.h"
#include "core/executor/execution.h"

namespace core {

namespace {

void report(const RunContext &context, Stage stage) {
  if (context.progress) context.progress(stage, -1);
}

Expected<Locked> lock(const RunContext &context, Opening opening) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  report(context, Stage::Waiting);
  auto transaction = context.store.begin(context.stop, context.progress, opening);
  if (!transaction) return Unexpected(transaction.error());
  Locked locked{std::move(*transaction), {}, {}};
  if (opening == Opening::Settled) locked.earlier = proveEarlier(context.store, *locked.transaction);
  report(context, Stage::LookingAtStore);
  return locked;
}

// A plan that changes nothing. It still settles and proves what an interrupted change left, where it may.
Expected<Receipt> endWithoutChange(const Plan &plan, const RunContext &context) {
  auto receipt = startedReceipt(plan, context);
  const auto settled = context.store.isSettled();
  if (plan.opening == Opening::AsItIs || !settled || *settled) return receipt;
  const auto transaction = context.store.begin(context.stop, context.progress);
  if (transaction) {
    addFindings(receipt, proveEarlier(context.store, **transaction));
  } else if (transaction.error().code != ErrorCode::StoreDenied && transaction.error().code != ErrorCode::StoreBusy) {
    return Unexpected(transaction.error());
  }
  return receipt;
}

Unexpected changed(std::vector<Difference> differences) {
  Error error{ErrorCode::WorldChanged};
  error.details.assign(differences.begin(), differences.end());
  return Unexpected(std::move(error));
}

// Before the lock, whose file is made with a store: a plan for one that is gone makes none in its place.
Expected<void> findStore(const Plan &plan, const RunContext &context) {
  if (plan.store != context.store.location()) return fail(ErrorCode::PlanInvalid, {{"object", plan.store}, {"rule", Fault::AnotherStore}});
  if (plan.storeId.empty()) return {};
  const auto seen = context.store.look({});
  if (!seen) return Unexpected(seen.error());
  const auto difference = differenceOfStore(plan, *seen);
  return difference ? changed({*difference}) : Expected<void>();
}

Expected<void> lookAgain(const Plan &plan, Locked &locked) {
  auto seen = locked.transaction->look(interestOf(plan.world));
  if (!seen) return Unexpected(seen.error());
  auto disorder = locked.transaction->disorder();
  if (!disorder) return Unexpected(disorder.error());
  locked.sight = {std::move(*seen), std::move(*disorder)};
  if (const auto difference = differenceOfStore(plan, locked.sight.snapshot)) return changed({*difference});
  auto differences = differencesIn(plan.world, locked.sight);
  return differences.empty() ? Expected<void>() : changed(std::move(differences));
}

} // namespace

std::optional<Difference> differenceOfStore(const Plan &plan, const StoreSnapshot &seen) {
  if (plan.storeId.empty() || plan.storeId == seen.id) return std::nullopt;
  return Difference{Asked::Store, seen.exists ? Turn::Changed : Turn::Went, std::string(nameOf(Asked::Store)), plan.store};
}

Expected<Receipt> run(const Plan &plan, const Materials &materials, const RunContext &context) {
  if (plan.refusal) return Unexpected(*plan.refusal);
  if (!plan.changesAnything()) return endWithoutChange(plan, context);
  if (auto there = findStore(plan, context); !there) return Unexpected(there.error());
  auto locked = lock(context, plan.opening);
  if (!locked) return Unexpected(locked.error());
  if (auto same = lookAgain(plan, *locked); !same) return Unexpected(same.error());
  return execute(plan, materials, *locked, context);
}

Expected<Receipt> planAndRun(const Planning &planning, const Materials &materials, const RunContext &context) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  report(context, Stage::LookingAtStore);
  const auto first = planning([&](const Interest &interest) { return context.store.look(interest); });
  if (!first) return Unexpected(first.error());
  if (first->refusal) return Unexpected(*first->refusal);
  if (!first->changesAnything()) return endWithoutChange(*first, context);
  if (first->opening == Opening::AsItIs) return run(*first, materials, context); // a repair looks at more than a locked store shows its holder

  auto locked = lock(context, first->opening);
  if (!locked) return Unexpected(locked.error());
  const auto plan = planning([&](const Interest &interest) {
    auto seen = locked->transaction->look(interest);
    if (seen) locked->sight.snapshot = *seen;
    return seen;
  });
  if (!plan) return Unexpected(plan.error());
  if (plan->refusal) return Unexpected(*plan->refusal);
  if (plan->changesAnything()) return execute(*plan, materials, *locked, context);
  auto receipt = startedReceipt(*plan, context);
  addFindings(receipt, locked->earlier);
  return receipt;
}

Planning planningFrom(std::function<Expected<Plan>(const StoreSnapshot &)> planner) {
  return [planner = std::move(planner)](const Look &look) -> Expected<Plan> {
    const auto seen = look({});
    return seen ? planner(*seen) : Unexpected(seen.error());
  };
}

Receipt previewReceipt(const Plan &plan, const RunContext &context) {
  auto receipt = startedReceipt(plan, context);
  receipt.whatIf = true;
  return receipt;
}

} // namespace core
