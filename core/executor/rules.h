// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/stock.h"

namespace core {

// checkRules says whether the planned effects of a plan may be carried out, whatever its origin: an executor trusts no plan. The key of an entry
// fits its certificate, each certificate of a chain issued the one before, an intermediate is an issuer, a root is trusted only by TrustRoot, names
// are allowed, a link leads to an entry, a request is signed with its key, no object is changed twice,
// and something is published only where there is a publisher.
// PlanInvalid {object, rule}, and the errors of checkFriendlyName.
Expected<void> checkRules(const Plan &plan, const Stock &stock, bool hasPublisher);

} // namespace core
