// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <memory>

namespace core {

// What a plan becomes once its new keys are made.
struct WithNewKeys {
  Plan plan;                                          // names the keys and requests
  Materials materials;                                // holds them
  std::vector<std::unique_ptr<PrivateKey>> keys = {}; // what the materials point to
};

// makeNewKeys has the store make each key that is still to be made, and signs its request with it. Without such a key, plan and materials come
// back unchanged. The errors of StoreTransaction::makeKey and CertificateRequest::make.
Expected<WithNewKeys> makeNewKeys(const Plan &plan, const Materials &materials, StoreTransaction &transaction, const RunContext &context);

} // namespace core
