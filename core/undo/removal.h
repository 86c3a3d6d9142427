// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>

namespace core {

// planRemoval plans to take a certificate out of a store, by its SHA-1 or SHA-256 in lower-case hexadecimal digits: an entry with its key, the names
// that lead to it, and the issuers that an import put there and no other entry has in its chain; or an issuer of `ca` alone; or a root of `root`.
// All of it is kept in the trash. NotFound {what, id}; the errors of a look. InUse, where entries have an issuer in their chains, is plan.refusal.
Expected<Plan> planRemoval(const std::string &thumbprint, CertificateStore &store, const Look &look);

} // namespace core
