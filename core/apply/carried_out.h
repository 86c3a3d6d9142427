// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>

namespace core {

// carriedOutAs returns the id of the receipt of a saved plan that was carried out before, and whose result stands; empty where it never was. A plan
// is carried out once: PlanOutdated where the result was undone, or was changed since. StoreFailed where the receipt is damaged; the errors of a
// look.
Expected<std::string> carriedOutAs(const Plan &saved, CertificateStore &store, const Look &look);

// asCarriedOut returns a plan that was carried out under an id: none of its effects is planned any more.
Plan asCarriedOut(Plan saved, const std::string &receipt);

} // namespace core
