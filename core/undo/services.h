// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>

namespace core {

// What an entry is to be meant for besides, and what no longer.
struct ServicesOrder {
  std::string thumbprint; // SHA-1 or SHA-256, lower-case hexadecimal digits
  Services added = {}, removed = {};
};

// planServices plans to change the services that are kept with an entry. NotFound {what, id}; EntryDamaged {object, what}; the errors of look.
Expected<Plan> planServices(const ServicesOrder &order, CertificateStore &store, const Look &look);

} // namespace core
