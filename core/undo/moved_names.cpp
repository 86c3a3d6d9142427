// SPDX-License-Identifier: Apache-2.0
#include "core/undo/moved_names.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Where a name of a plan leads now and will lead; nothing where it does not move.
std::optional<std::pair<std::string, std::string>> moveOf(const Effect &effect) {
  const auto *point = effect.as<PointLink>();
  const auto *led = point != nullptr ? std::get_if<LinkValue>(&point->found) : nullptr;
  if (led == nullptr || led->sha256 == point->sha256 || effect.state == EffectState::Skipped) return std::nullopt;
  return std::pair(led->sha256, point->sha256);
}

} // namespace

void compareMovedNames(Plan &plan, const StoreSnapshot &seen, const EntryOf &now, const EntryOf &then) {
  std::set<std::pair<std::string, std::string>> moves; // several names may move together
  for (const auto &effect : plan.effects) {
    if (auto move = moveOf(effect)) moves.insert(std::move(*move));
  }
  for (const auto &[from, to] : moves) {
    const auto *old = now(from);
    const auto *coming = then(to);
    if (old == nullptr || coming == nullptr) continue;
    Renewal renewal{RenewalKind::Link, to, factsOf(*old), {}, old->readers, coming->readers};
    for (const auto &[name, sha256] : seen.links) {
      if (sha256 == from) renewal.links.push_back(name);
    }
    plan.renewals.push_back(std::move(renewal));
    if (std::ranges::find(plan.certificates, to, &CertificateFacts::sha256) == plan.certificates.end()) plan.certificates.push_back(factsOf(*coming));
  }
}

} // namespace core
