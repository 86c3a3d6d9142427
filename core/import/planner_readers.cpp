// SPDX-License-Identifier: Apache-2.0
// What a plan says of services, and of who may read a key besides its owner.
#include "core/import/planner.h"

#include <algorithm>

namespace core {

namespace {

Accounts readersOf(const StoreEntry *entry) {
  return entry != nullptr ? entry->readers : Accounts();
}

} // namespace

// Additive, as Exchange's own command is: what is there stays.
void Planner::planServices(PlannedPair &pair, const EffectValue &found) {
  const auto before = pair.services;
  pair.services = together(before, m_options.services);
  if (m_options.services.empty()) return;
  auto &set = add(SetServices{nameOf(pair.certificate), found, pair.services});
  const bool isSame = entryOf(pair.certificate) != nullptr && areSameServices(before, pair.services);
  if (isSame) return setState(set, EffectState::Unchanged, EffectReason::AlreadyThere);
  pair.entryChanges = true;
}

// The entry whose key servers stop to read because the link moves away from it; or null.
const StoreEntry *Planner::renewedEntry(const PlannedPair &pair) const {
  const auto movesIt = [&](const Effect &effect) {
    const auto *point = effect.as<PointLink>();
    return point != nullptr && point->name == pair.friendlyName && point->sha256 == pair.certificate.sha256() && isPlanned(effect);
  };
  if (predecessorOf(pair) == nullptr || std::ranges::none_of(m_plan.effects, movesIt)) return nullptr;
  const auto linked = m_snapshot.linkedEntries.find(pair.friendlyName);
  return linked == m_snapshot.linkedEntries.end() ? nullptr : &linked->second;
}

// A renewal has the services that it is given. Those of the earlier certificate are told, so that nobody misses them.
void Planner::tellEarlierServices(const PlannedPair &pair, const StoreEntry &renewed) {
  const auto all = together(pair.services, renewed.description.services);
  if (areSameServices(all, pair.services)) return;
  setState(add(SetServices{nameOf(pair.certificate), ServicesValue{pair.services}, all}), EffectState::Skipped, EffectReason::ServicesStay);
}

// Those that the operator names, then those that may read what this certificate takes the place of: a damaged entry, or the one that a link led to.
void Planner::planReaders(const PlannedPair &pair) {
  const auto *entry = entryOf(pair.certificate);
  const auto *damaged = damagedEntryOf(pair.certificate);
  const auto found = entry != nullptr ? EffectValue(ReadersValue{entry->readers}) : damaged != nullptr ? Presence::Damaged : Presence::Absent;
  auto readers = readersOf(entry);
  for (const auto &name : m_options.readers) grantAsked(pair, name, found, readers);
  const auto *renewed = renewedEntry(pair);
  for (const auto &account : damaged != nullptr ? damaged->readers : Accounts()) grantInherited(pair, account, found, readers);
  for (const auto &account : readersOf(renewed)) grantInherited(pair, account, found, readers);
  if (renewed != nullptr) tellEarlierServices(pair, *renewed);
}

// Without access lists a file has one group besides its owner, and nobody else.
bool Planner::mayStillGrant(const Account &account, const Accounts &readers) const {
  return m_snapshot.accessLists || (account.kind == AccountKind::Group && readers.empty());
}

void Planner::grantAsked(const PlannedPair &pair, const AccountName &name, const EffectValue &found, Accounts &readers) {
  const auto refuse = [&](Error error) {
    if (!m_ungranted) m_ungranted = std::move(error);
  };
  const auto cannot = Error{ErrorCode::NoAccessLists, {{"store", m_plan.store}, {"name", name.name}}};
  if (!m_traits.keyReaders) return refuse(cannot);
  const auto seen = m_snapshot.accounts.find(name.text());
  if (seen == m_snapshot.accounts.end()) return refuse({ErrorCode::NoSuchAccount, {{"name", name.name}}});
  const Account account{name.kind, name.name, seen->second.id};
  auto &grant = add(GrantRead{nameOf(pair.certificate), account, found});
  if (seen->second.readsAnyway) return setState(grant, EffectState::Unchanged, EffectReason::ReadsAnyway);
  if (isAmong(readers, account)) return setState(grant, EffectState::Unchanged, EffectReason::AlreadyThere);
  const auto &folder = seen->second.inTheWay;
  if (!folder.empty()) refuse({ErrorCode::AccountShutOut, {{"name", name.name}, {"folder", folder}}});
  if (!mayStillGrant(account, readers)) refuse(cannot);
  readers.push_back(account);
}

// A right that was given by hand counts as any other. A folder in the way is no news: the earlier key had it, too.
void Planner::grantInherited(const PlannedPair &pair, const Account &account, const EffectValue &found, Accounts &readers) {
  if (!m_traits.keyReaders || account.kind == AccountKind::Everyone || isAmong(readers, account)) return;
  auto &grant = add(GrantRead{nameOf(pair.certificate), account, found});
  const auto name = account.named().text();
  const auto seen = m_snapshot.accounts.find(name);
  if (seen == m_snapshot.accounts.end() || seen->second.id != account.id) return setState(grant, EffectState::Skipped, EffectReason::AccountGone);
  if (!mayStillGrant(account, readers)) return setState(grant, EffectState::Skipped, EffectReason::NoAccessLists);
  grant.choice = Choice{ChoiceKind::GrantRead, name, account.name, m_options.answers.to(ChoiceKind::GrantRead, name).value_or(Reply::Grant)};
  if (grant.choice->reply != Reply::Grant) return setState(grant, EffectState::Skipped, EffectReason::AccessLeft);
  readers.push_back(account);
}

void Planner::askAboutReaders() {
  for (const auto &effect : m_plan.effects) {
    const auto *grant = effect.as<GrantRead>();
    if (grant != nullptr) m_world.ask(Asked::Account, grant->account.named().text(), grant->account.name);
  }
  for (const auto &pair : m_plan.pairs) {
    if (renewedEntry(pair) != nullptr) m_world.ask(Asked::LinkReaders, pair.friendlyName, pair.friendlyName);
  }
}

} // namespace core
