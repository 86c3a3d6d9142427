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

Expected<void> lookAgain(const Plan &plan, const RunContext &context, Locked &locked) {
  auto seen = locked.transaction->look(interestOf(plan.world));
  if (!seen) return Unexpected(seen.error());
  auto disorder = locked.transaction->disorder();
  if (!disorder) return Unexpected(disorder.error());
  locked.sight = {std::move(*seen), std::move(*disorder)};
  const auto &id = locked.sight.snapshot.id;
  const bool isAnother = plan.store != context.store.location() || (!plan.storeId.empty() && plan.storeId != id);
  if (isAnother) return fail(ErrorCode::PlanInvalid, {{"object", plan.store}, {"rule", Fault::AnotherStore}});
  auto differences = differencesIn(plan.world, locked.sight);
  if (differences.empty()) return {};
  Error error{ErrorCode::WorldChanged};
  error.details.assign(differences.begin(), differences.end());
  return Unexpected(std::move(error));
}

} // namespace

Expected<Receipt> run(const Plan &plan, const Materials &materials, const RunContext &context) {
  if (plan.refusal) return Unexpected(*plan.refusal);
  if (!plan.changesAnything()) return endWithoutChange(plan, context);
  auto locked = lock(context, plan.opening);
  if (!locked) return Unexpected(locked.error());
  if (auto same = lookAgain(plan, context, *locked); !same) return Unexpected(same.error());
  return execute(plan, materials, *locked, context);
}

Expected<Receipt> planAndRun(const Planning &planning, const Materials &materials, const RunContext &context) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  report(context, Stage::LookingAtStore);
  const auto first = planning([&](const Interest &interest) { return context.store.look(interest); });
  if (!first) return Unexpected(first.error());
  if (first->refusal) return Unexpected(*first->refusal);
  if (!first->changesAnything()) return endWithoutChange(*first, context);

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
