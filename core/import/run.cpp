// SPDX-License-Identifier: Apache-2.0
#include "core/import/run.h"

namespace core {

Planning importPlanning(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store, const Clock &clock,
                        std::stop_token stop) {
  return [&, stop = std::move(stop)](const Look &look) -> Expected<Plan> {
    const auto snapshot = lookFor(bundle, options, look);
    if (!snapshot) return Unexpected(snapshot.error());
    return planImport(file, bundle, options, store, *snapshot, clock.now(), stop);
  };
}

Expected<Receipt> runImport(const Plan &plan, const Bundle &bundle, const RunContext &context) {
  return run(plan, materialsOf(bundle), context);
}

Expected<Receipt> planAndRunImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const RunContext &context) {
  return planAndRun(importPlanning(file, bundle, options, context.store, context.clock, context.stop), materialsOf(bundle), context);
}

} // namespace core
