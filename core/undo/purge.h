// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <chrono>
#include <set>
#include <string>

namespace core {

// planPurge plans to destroy what the trash keeps of changes that are at least so old. Nothing brings that back, and no change that it belongs to can
// be undone any more. What the trash keeps under a name that is no receipt's id stays. StoreDenied where this account may not see the trash; the
// errors of a look.
Expected<Plan> planPurge(std::chrono::days age, Time now, CertificateStore &store, const Look &look);

// planPurgeOf plans to destroy what the trash keeps under these ids of receipts, as planPurge does; an id that it keeps nothing under is passed over.
Expected<Plan> planPurgeOf(const std::set<std::string> &receipts, CertificateStore &store, const Look &look);

} // namespace core
