// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/plan/plan.h"

#include <string>

namespace app::cli {

// showPrepared returns what is to be known first of a plan that somebody saved: who made it, when and where, its id, and then what weighs most, the
// roots that it trusts, the errors that it accepts, and what it publishes.
std::string showPrepared(const core::Plan &plan, const Console &console);

// showSaved says where a plan was saved, and what carries it out, unless that was done.
std::string showSaved(const std::string &path, const core::Plan &plan, bool isCarriedOut);

} // namespace app::cli
