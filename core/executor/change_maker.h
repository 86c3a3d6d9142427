// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/stock.h"
#include "core/ports/store_change.h"

namespace core {

// changeOf turns the planned effects of a plan into what a store is asked for. An effect that is not planned changes nothing, and nothing changes
// without an effect. An object that no effect names stays as the stock has it. The plan has passed checkRules with this stock.
ChangeSet changeOf(const Plan &plan, const Stock &stock);

} // namespace core
