// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"
#include "core/plan/world.h"

namespace core {

// A store that is locked, and what it looked like then.
struct Locked {
  std::unique_ptr<StoreTransaction> transaction;
  Sight sight;
  std::vector<Finding> earlier; // from proving an earlier change
};

// whatOf returns what went wrong, for a sentence around it.
Value whatOf(const Error &error);

// startedReceipt says who asks for a plan, where and when.
Receipt startedReceipt(const Plan &plan, const RunContext &context);

// addFindings puts more findings among those of a receipt.
void addFindings(Receipt &receipt, const std::vector<Finding> &more);

// execute carries out a plan that changes something, under the lock, with the look that it was made or compared with. The errors of run.
Expected<Receipt> execute(const Plan &plan, const Materials &materials, const Locked &locked, const RunContext &context);

} // namespace core
