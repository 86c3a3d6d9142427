// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"
#include "core/import/plan.h"

namespace core {

// importPlanning is planImport for planAndRun. All that it refers to outlives it.
Planning importPlanning(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store, const Clock &clock,
                        std::stop_token stop);

// runImport runs a confirmed plan with the certificates and keys of the bundle that was planned, as core/executor says.
Expected<Receipt> runImport(const Plan &plan, const Bundle &bundle, const RunContext &context);

// planAndRunImport plans under the store's lock, for an import without a confirmation; it never ends with WorldChanged.
Expected<Receipt> planAndRunImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const RunContext &context);

} // namespace core
