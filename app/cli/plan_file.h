// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/stop_signal.h"
#include "core/plan/plan.h"

#include <string>

namespace app::cli {

// writePlan writes a plan that was signed off into a new file that only its owner reads, synced. FileExists, FileNotWritten; LimitHit where it would
// be too long to be read again.
core::Expected<void> writePlan(const std::string &path, const core::Plan &plan);

// readPlan reads a saved plan; - is standard input. PlanDamaged {path, key}; the errors of readWholeFile.
core::Expected<core::Plan> readPlan(const std::string &path, const StopSignal &stop);

} // namespace app::cli
