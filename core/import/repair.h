// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"

namespace core {

// planRepair says what a repair of a store will do: an unreadable journal and what lies in staging go to the trash, an open change is finished or
// taken back, and each damaged object is named and stays. It only looks, as far as this account may, and changes nothing. The errors of a store.
Expected<Plan> planRepair(CertificateStore &store);

// wholeObjects counts what is whole, with every key compared. The errors of a store.
Expected<WholeObjects> wholeObjects(CertificateStore &store);

} // namespace core
