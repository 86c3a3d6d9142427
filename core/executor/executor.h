// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/plan/materials.h"
#include "core/plan/publisher.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"
#include "core/ports/clock.h"
#include "core/ports/host.h"

#include <functional>
#include <stop_token>

namespace core {

// What a run needs besides the plan and its materials.
struct RunContext {
  CertificateStore &store;
  const Clock &clock;
  const Host &host;
  std::string command; // for By::command
  std::stop_token stop = {};
  Progress progress = {};
  Publisher *publisher = nullptr; // not owned; null where nothing is published
};

// run carries out a plan and nothing else, whichever verb made it: the effects of phase Before, then the store's, all or nothing and proved, then
// those of phase After. Under the lock it asks the plan's questions again and ends with WorldChanged, naming each difference, where an answer is
// not as it was, or where the store itself is gone or another, and with PlanInvalid where the plan breaks a rule. A plan that changes nothing ends
// without a lock and without a receipt. A plan that has an id is carried out once: PlanOutdated where a receipt has it. A failing After stands as
// Failed in its effect; Receipt::exit says so. Errors: plan.refusal, these, StoreBusy, StoreDenied, StoreFailed, KeyUnproved, LimitHit, ProofFailed
// (taken back), PublishFailed (what Before did could not be taken back), those of a publisher, Cancelled.
Expected<Receipt> run(const Plan &plan, const Materials &materials, const RunContext &context);

// Looking at a store, under its lock or without.
using Look = std::function<Expected<StoreSnapshot>(const Interest &)>;

// A planner that is to be called where the store stands still.
using Planning = std::function<Expected<Plan>(const Look &look)>;

// planningFrom makes a planning of a planner that needs no more than what is seen in any store.
Planning planningFrom(std::function<Expected<Plan>(const StoreSnapshot &)> planner);

// planAndRun plans under the store's lock, for a change without a confirmation. It never ends with WorldChanged. It first plans once without
// the lock, so that a refusal, or nothing to do, touches nothing and needs no privilege.
Expected<Receipt> planAndRun(const Planning &planning, const Materials &materials, const RunContext &context);

// differenceOfStore says how a store is not the one that a plan was made for; nothing where it is. A plan for a store that was still to be made
// fits the one that was made since.
std::optional<Difference> differenceOfStore(const Plan &plan, const StoreSnapshot &seen);

// previewReceipt shows a plan as the receipt it would become: whatIf, every effect still planned.
Receipt previewReceipt(const Plan &plan, const RunContext &context);

} // namespace core
