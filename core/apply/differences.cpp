// SPDX-License-Identifier: Apache-2.0
#include "core/apply/differences.h"

#include "core/documents/effect_document.h"

#include <map>

namespace core {

namespace {

Unexpected outdatedBy(Fault fault, Parameters parameters) {
  return outdated({Remark{fault, std::move(parameters)}});
}

// What an effect is about: two effects of one plan never have it in common.
std::string placeOf(const Effect &effect) {
  return std::string(nameOf(effect.kind())) + ' ' + effect.target() + '/' + effect.object();
}

// All that an effect says but its words for people.
Json meaningOf(const Effect &effect) {
  auto document = documents::effect(effect);
  document.erase("reason");
  return document;
}

std::map<std::string, const Effect *> byPlace(const Plan &plan) {
  std::map<std::string, const Effect *> all;
  for (const auto &effect : plan.effects) all.emplace(placeOf(effect), &effect);
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
  if (!saved.storeId.empty() && saved.storeId != seen.id) {
    details.emplace_back(Difference{Asked::Store, seen.exists ? Turn::Changed : Turn::Went, std::string(nameOf(Asked::Store)), saved.store});
  }
  for (auto &difference : differencesIn(saved.world, sight)) details.emplace_back(std::move(difference));
  return details.empty() ? Expected<void>() : outdated(std::move(details));
}

Expected<void> checkEffects(const Plan &saved, const Plan &again) {
  std::vector<Detail> details;
  const auto now = byPlace(again);
  auto left = now;
  for (const auto &effect : saved.effects) {
    const auto found = now.find(placeOf(effect));
    left.erase(placeOf(effect));
    if (found == now.end()) {
      details.push_back(differenceOf(Fault::EffectWent, effect));
    } else if (meaningOf(effect) != meaningOf(*found->second)) {
      details.push_back(differenceOf(Fault::EffectChanged, *found->second));
    }
  }
  for (const auto &[place, effect] : left) details.push_back(differenceOf(Fault::EffectCame, *effect));
  return details.empty() ? Expected<void>() : outdated(std::move(details));
}

} // namespace core
