// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"
#include "core/history/history.h"

#include <string>

namespace core {

// What is to be undone: the change of a receipt, or "last".
struct UndoOrder {
  std::string receipt; // its id, or lastChange
  std::string user;    // whose last change is meant
};

inline constexpr std::string_view lastChange = "last";

// planUndo plans to take back what one change did: what it put there goes into the trash, what it replaced or removed comes back from it. An issuer
// that a certificate which stays has in its chain stays as well. What no longer is as the change left it, and no receipt says why, stays.
// A change that was undone already makes a plan without effects.
// NotFound {what: a receipt, id}; StoreFailed where the receipt is damaged; ReceiptNotTrusted; NotUndoable {id, verb}; StoreDenied where this
// account may not see the trash that it needs; the errors of a look.
// ChangesStandOnIt and KeptNoLonger are plan.refusal.
Expected<Plan> planUndo(const UndoOrder &order, CertificateStore &store, const Look &look);

} // namespace core
