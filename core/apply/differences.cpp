// SPDX-License-Identifier: Apache-2.0
#include "core/apply/differences.h"

#include "core/documents/effect_document.h"
#include "core/executor/executor.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

Unexpected outdatedBy(Fault fault, Parameters parameters) {
  return outdated({Remark{fault, std::move(parameters)}});
}

// All that an effect says but its words for people.
Json meaningOf(const Effect &effect) {
  auto document = documents::effect(effect);
  document.erase("reason");
  return document;
}

// An effect that is not done may be about the same as one that is: services that are asked for, and those that the earlier certificate has.
std::multimap<std::string, const Effect *> byIdentity(const Plan &plan) {
  std::multimap<std::string, const Effect *> all;
  for (const auto &effect : plan.effects) all.emplace(identityOf(effect), &effect);
  return all;
}

Detail differenceOf(Fault fault, const Effect &effect) {
  return Remark{fault, {{"label", effect.label().empty() ? effect.object() : effect.label()}}};
}

} // namespace

Unexpected outdated(std::vector<Detail> details) {
  Error error{ErrorCode::PlanOutdated};
  error.details = std::move(details);
  return Unexpected(std::move(error));
}

Expected<void> checkPlace(const Plan &saved, const CertificateStore &store, const Host &host) {
  if (saved.by.host != host.name()) return outdatedBy(Fault::MadeOnHost, {{"host", saved.by.host}, {"here", host.name()}});
  if (saved.store != store.location()) return outdatedBy(Fault::StoreElsewhere, {{"store", saved.store}, {"here", store.location()}});
  return {};
}

// A plan for a store that was still to be made fits the one that was made since.
Expected<void> checkWorld(const Plan &saved, const Sight &sight) {
  std::vector<Detail> details;
  const auto &seen = sight.snapshot;
  if (auto difference = differenceOfStore(saved, seen)) details.emplace_back(std::move(*difference));
  for (auto &difference : differencesIn(saved.world, sight)) details.emplace_back(std::move(difference));
  return details.empty() ? Expected<void>() : outdated(std::move(details));
}

Expected<void> checkEffects(const Plan &saved, const Plan &again) {
  std::vector<Detail> details;
  auto left = byIdentity(again);
  std::vector<const Effect *> unmatched; // of the saved ones, whose like is not among those of now
  for (const auto &effect : saved.effects) {
    const auto [first, last] = left.equal_range(identityOf(effect));
    const auto same = std::find_if(first, last, [&](const auto &each) { return meaningOf(*each.second) == meaningOf(effect); });
    if (same == last) {
      unmatched.push_back(&effect);
    } else {
      left.erase(same);
    }
  }
  for (const auto *effect : unmatched) {
    const auto other = left.find(identityOf(*effect));
    details.push_back(differenceOf(other == left.end() ? Fault::EffectWent : Fault::EffectChanged, *effect));
    if (other != left.end()) left.erase(other);
  }
  for (const auto &[identity, effect] : left) details.push_back(differenceOf(Fault::EffectCame, *effect));
  return details.empty() ? Expected<void>() : outdated(std::move(details));
}

} // namespace core
