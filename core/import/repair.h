// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/run.h"

namespace core {

// planRepair says what a repair of a store will do: an unreadable journal and what lies in staging go to the trash, an open change is finished or
// taken back, and each damaged object is named and stays. It only looks, as far as this account may, and changes nothing. The errors of a store.
Expected<ImportReceipt> planRepair(const RunContext &context);

// runRepair does what was planned, with a receipt. WorldChanged when something else is to be done now; the errors of a store.
Expected<ImportReceipt> runRepair(const ImportPlan &plan, const RunContext &context);

} // namespace core
