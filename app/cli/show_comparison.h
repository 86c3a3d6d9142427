// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/plan/plan.h"

#include <string>

namespace app::cli {

// showComparisons returns a table of old and new for each certificate that takes the place of another one, or comes beside it. What is lost is marked
// by a minus. Empty where there is none.
std::string showComparisons(const core::Plan &plan, const Console &console);

} // namespace app::cli
