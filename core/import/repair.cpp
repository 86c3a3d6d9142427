// SPDX-License-Identifier: Apache-2.0
#include "core/import/repair.h"

#include "core/plan/world.h"
#include "core/words/words.h"

namespace core {

namespace {

// What was found in a store.
struct Examined {
  Sight sight; // with every entry, and its key compared
  Listing listing;
};

// Only looks: a preview changes nothing, and every account that may look may plan.
Expected<Examined> examine(CertificateStore &store) {
  auto disorder = store.disorder();
  if (!disorder) return Unexpected(disorder.error());
  auto listing = store.list(std::nullopt);
  if (!listing) return Unexpected(listing.error());
  Interest interest;
  for (const auto &[section, entry, links] : listing->entries) {
    if (section == Section::My) interest.certificates.push_back(entry.certificate.sha256());
  }
  auto snapshot = store.look(interest);
  if (!snapshot) return Unexpected(snapshot.error());
  return Examined{{std::move(*snapshot), std::move(*disorder)}, std::move(*listing)};
}

// Every object that is not whole, and why; the journal has an effect of its own.
std::map<std::string, Value> damagedIn(const Examined &examined) {
  auto damaged = examined.listing.damaged;
  damaged.erase("journal");
  const auto &seen = examined.sight.snapshot;
  for (const auto &[sha256, entry] : seen.damaged) damaged.emplace("my/" + sha256, entry.what);
  for (const auto &[sha256, what] : seen.damagedRequests) damaged.emplace("requests/" + sha256, what);
  return damaged;
}

std::vector<Effect> effectsFor(const Examined &examined) {
  std::vector<Effect> effects;
  const auto add = [&](Change change, EffectState state, EffectReason reason) { effects.push_back({std::move(change), state, reason}); };
  const auto &disorder = examined.sight.disorder;
  if (disorder.journalUnreadable) add(ClearJournal{}, EffectState::Planned, EffectReason::KeptInTrash);
  if (!disorder.openChange.empty()) add(ClearJournal{disorder.openChange}, EffectState::Planned, EffectReason::ChangeIsSettled);
  for (const auto &name : disorder.leftovers) add(RemoveLeftover{name}, EffectState::Planned, EffectReason::KeptInTrash);
  for (const auto &[object, what] : damagedIn(examined)) {
    add(NameDamage{object, words::textOf(what)}, EffectState::Skipped, EffectReason::DamagedStays);
  }
  return effects;
}

} // namespace

Expected<Plan> planRepair(CertificateStore &store) {
  const auto seen = store.look({});
  if (!seen) return Unexpected(seen.error());
  auto plan = planFor("repair", store, *seen);
  plan.opening = Opening::AsItIs;
  if (!seen->exists) return plan;
  const auto examined = examine(store);
  if (!examined) return Unexpected(examined.error());
  plan.effects = effectsFor(*examined);
  World world;
  world.ask(Asked::Disorder, {}, plan.store);
  plan.world = world.answeredFrom(examined->sight);
  return plan;
}

Expected<WholeObjects> wholeObjects(CertificateStore &store) {
  const auto seen = store.look({});
  if (!seen) return Unexpected(seen.error());
  if (!seen->exists) return WholeObjects();
  const auto examined = examine(store);
  if (!examined) return Unexpected(examined.error());
  const auto &snapshot = examined->sight.snapshot;
  return WholeObjects{snapshot.entries.size(), snapshot.ca.size(), snapshot.root.size(), snapshot.requests.size()};
}

} // namespace core
