// SPDX-License-Identifier: Apache-2.0
#include "core/plan/plan.h"

#include "core/ports/certificate_store.h"

#include <algorithm>

namespace core {

bool Plan::changesAnything() const {
  return std::any_of(effects.begin(), effects.end(), isPlanned);
}

Plan planFor(std::string verb, const CertificateStore &store, const StoreSnapshot &snapshot) {
  Plan plan;
  plan.verb = std::move(verb);
  plan.store = store.location();
  plan.storeId = snapshot.id;
  plan.scope = store.scope();
  if (!snapshot.networkFileSystem.empty()) plan.findings.push_back({FindingCode::NetworkStore, "", {{"system", snapshot.networkFileSystem}}});
  if (!snapshot.owner.empty()) plan.findings.push_back({FindingCode::TargetAccount, "", {{"owner", snapshot.owner}}});
  return plan;
}

Source Plan::source() const {
  return sources.empty() ? Source() : sources.front();
}

std::vector<Choice> Plan::choices() const {
  auto all = acceptance;
  for (const auto &effect : effects) {
    if (effect.choice) all.push_back(*effect.choice);
  }
  return all;
}

} // namespace core
