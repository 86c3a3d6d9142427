// SPDX-License-Identifier: Apache-2.0
#include "core/undo/services.h"

#include "core/plan/world.h"
#include "core/undo/entry_meant.h"

namespace core {

Expected<Plan> planServices(const ServicesOrder &order, CertificateStore &store, const Look &look) {
  const auto meant = entryMeant(order.thumbprint, look);
  if (!meant) return Unexpected(meant.error());
  const auto &entry = meant->entry;
  const auto name = nameOf(entry.certificate);
  const auto &before = entry.description.services;
  const auto after = without(together(before, order.added), order.removed);
  auto plan = planFor("services", store, meant->seen);
  World world;
  world.ask(Asked::Entry, name.sha256, name.label);
  auto &set = plan.effects.emplace_back(Effect{SetServices{name, SetServices::of(entry.description), after}});
  if (areSameServices(before, after)) setState(set, EffectState::Unchanged, EffectReason::AlreadyThere);
  plan.certificates = {factsOf(entry.certificate, entry.description.friendlyName, after, entry.hasPrivateKey)};
  plan.world = world.answeredFrom({meant->seen, {}});
  if (meant->seen.journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  return plan;
}

} // namespace core
