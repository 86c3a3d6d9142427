// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/receipt.h"
#include "core/ports/clock.h"
#include "core/ports/host.h"
#include "core/ports/progress.h"

#include <stop_token>

namespace core {

// What a run needs besides the plan.
struct RunContext {
  CertificateStore &store;
  const Clock &clock;
  const Host &host;
  std::string command; // for By::command
  std::stop_token stop = {};
  Progress progress = {};
};

// runImport does what a confirmed plan says, nothing else, all or nothing. It looks again under the lock and refuses with
// WorldChanged, naming each difference, when what the plan depends on is not as it was. The bundle must be the one that
// was planned. A plan that changes nothing ends without a lock and without a receipt.
// Errors: plan.refusal, WorldChanged, StoreBusy, StoreDenied, StoreFailed, ProofFailed (taken back), Cancelled.
Expected<ImportReceipt> runImport(const ImportPlan &plan, const Bundle &bundle, const RunContext &context);

// planAndRunImport plans under the store's lock, for an import that nobody is asked about; it never ends with WorldChanged.
Expected<ImportReceipt> planAndRunImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const RunContext &context);

// previewReceipt shows a plan as the receipt it would become: whatIf, every effect still planned.
ImportReceipt previewReceipt(const ImportPlan &plan, const RunContext &context);

} // namespace core
