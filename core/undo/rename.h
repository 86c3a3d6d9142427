// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>

namespace core {

// What an entry is to be called.
struct RenameOrder {
  std::string thumbprint; // SHA-1 or SHA-256, lower-case hexadecimal digits
  std::string name;
  std::string defaultName; // it makes no link
  Answers answers = {};
};

// planRename plans to give an entry another friendly name, and a link of that name. A link of its earlier name stays, since servers may use it.
// NotFound {what, id}, EntryDamaged {object, what}; the errors of checkFriendlyName and of a look. LinkExists, where a link of the name leads
// elsewhere, is plan.refusal.
Expected<Plan> planRename(const RenameOrder &order, CertificateStore &store, const Look &look);

} // namespace core
