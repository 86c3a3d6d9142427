// SPDX-License-Identifier: Apache-2.0
#include "core/undo/rename.h"

#include "core/import/links.h"
#include "core/plan/friendly_name.h"
#include "core/plan/world.h"
#include "core/undo/entry_meant.h"
#include "core/undo/moved_names.h"

namespace core {

namespace {

// The link of the earlier name, where there is one: it is told that it stays.
void tellEarlierName(const StoreEntry &entry, const RenameOrder &order, const StoreSnapshot &seen, Plan &plan) {
  const auto &earlier = entry.description.friendlyName;
  const auto link = seen.links.find(earlier);
  if (earlier == order.name || link == seen.links.end() || link->second != entry.certificate.sha256()) return;
  plan.effects.push_back({PointLink{earlier, LinkValue{link->second}, link->second}, EffectState::Unchanged, EffectReason::NameStays});
}

Plan planFor(const StoreEntry &entry, const RenameOrder &order, const CertificateStore &store, const StoreSnapshot &seen) {
  const auto name = nameOf(entry.certificate);
  auto plan = core::planFor("rename", store, seen);
  World world;
  world.ask(Asked::Entry, name.sha256, name.label);
  auto &set = plan.effects.emplace_back(Effect{SetFriendlyName{name, NameValue{entry.description.friendlyName}, order.name}});
  if (entry.description.friendlyName == order.name) setState(set, EffectState::Unchanged, EffectReason::AlreadyThere);
  if (store.traits().links && order.name != order.defaultName) {
    world.ask(Asked::Link, order.name, order.name);
    plan.effects.push_back(linkTo(name.sha256, order.name, seen, order.answers.to(ChoiceKind::Link, order.name)));
    plan.refusal = refusalOf(plan.effects.back());
  }
  tellEarlierName(entry, order, seen, plan);
  plan.options.friendlyName = order.name;
  plan.options.defaultName = order.defaultName;
  plan.options.answers = order.answers;
  plan.certificates = {factsOf(entry.certificate, order.name, entry.description.services, entry.hasPrivateKey)};
  compareMovedNames(
      plan, seen, [&](const std::string &sha256) { return entryIn(seen.all, sha256); }, [&](const std::string &) { return &entry; });
  plan.world = world.answeredFrom({seen, {}});
  return plan;
}

} // namespace

Expected<Plan> planRename(const RenameOrder &order, CertificateStore &store, const Look &look) {
  if (auto checked = checkFriendlyName(order.name); !checked) return Unexpected(checked.error());
  const auto meant = entryMeant(order.thumbprint, look);
  if (!meant) return Unexpected(meant.error());
  const auto &seen = meant->seen;
  auto plan = planFor(meant->entry, order, store, seen);
  if (seen.journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  return plan;
}

} // namespace core
