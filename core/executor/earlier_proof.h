// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/finding.h"
#include "core/ports/certificate_store.h"

#include <vector>

namespace core {

// proveEarlier makes the proof of a change whose program was ended between its commit and its proof, and amends that change's receipt with it.
// To be called under the lock, before another change. Such a change stands and is never taken back: a proof that does not hold is a finding
// (proof-failed) in the caller's receipt, and so is one that holds and cannot be recorded. Nothing is found where every change is proved, nor where
// the proof cannot be made now.
std::vector<Finding> proveEarlier(CertificateStore &store, StoreTransaction &transaction);

} // namespace core
