// SPDX-License-Identifier: Apache-2.0
#include "core/undo/undone_object.h"

#include <algorithm>

namespace core {

namespace {

bool isThere(const EffectValue &value) {
  return value != EffectValue(Presence::Absent);
}

// What is in the place of an object now; of a link, where it leads.
EffectValue presentState(const StoredObject &object, const StoreSnapshot &seen) {
  const auto link = object.section ? seen.links.end() : seen.links.find(object.name);
  return link == seen.links.end() ? EffectValue(presenceOf(object, seen)) : LinkValue{link->second};
}

// Collects the objects of the effects that were done. What an effect says of an object that is known already adds to it.
class Collector {
public:
  void operator()(const PutKey &put) { at({put.section, put.owner.sha256}, put.owner.label, put.found); }
  void operator()(const PutCertificate &put) {
    auto &object = at({put.section, put.certificate.sha256}, put.certificate.label, put.found);
    if (put.section != Section::My) return;
    object.chain = ChainValue{put.issuers};
    if (put.found == Presence::Absent && !object.services) object.services = ServicesValue(); // unless another effect gives it some
  }
  void operator()(const SetFriendlyName &set) {
    auto &object = at({Section::My, set.certificate.sha256}, set.certificate.label, Presence::Present);
    object.name = NameValue{set.name};
    if (const auto *found = std::get_if<NameValue>(&set.found)) object.nameBefore = *found;
  }
  void operator()(const SetServices &set) {
    auto &object = at({Section::My, set.certificate.sha256}, set.certificate.label, Presence::Present);
    object.services = ServicesValue{set.services};
    if (const auto *found = std::get_if<ServicesValue>(&set.found)) object.servicesBefore = *found;
  }
  // Each of several adds its account.
  void operator()(const GrantRead &grant) {
    auto &object = at({Section::My, grant.certificate.sha256}, grant.certificate.label, Presence::Present);
    const auto *found = std::get_if<ReadersValue>(&grant.found);
    if (found != nullptr) object.readersBefore = *found;
    if (!object.readers) object.readers = found != nullptr ? *found : ReadersValue();
    object.readers->accounts = withAccount(object.readers->accounts, grant.account);
  }
  void operator()(const UpdateChain &update) {
    auto &object = at({Section::My, update.certificate.sha256}, update.certificate.label, Presence::Present);
    object.chain = ChainValue{update.issuers};
    object.chainBefore = ChainValue{update.found};
  }
  void operator()(const PointLink &point) { at({{}, point.name}, point.name, point.found).after = LinkValue{point.sha256}; }
  void operator()(const TrustRoot &trust) { at({Section::Root, trust.certificate.sha256}, trust.certificate.label, trust.found); }
  void operator()(const PutRequest &put) { at({Section::Requests, put.sha256}, put.title, put.found); }
  void operator()(const CompleteRequest &complete) {
    at({Section::Requests, complete.sha256}, complete.title, Presence::Present).after = Presence::Absent;
  }
  void operator()(const Remove &remove) { at(remove.what, remove.title, remove.found).after = Presence::Absent; }
  void operator()(const Restore &restore) {
    const bool isLink = !restore.what.section;
    auto &object = at(restore.what, restore.title, isLink || !isThere(restore.found) ? restore.found : EffectValue(Presence::Present));
    if (isLink || restore.back == EffectValue(Presence::Damaged)) object.after = restore.back;
    if (const auto *name = std::get_if<NameValue>(&restore.back)) object.name = *name;
    if (const auto *name = std::get_if<NameValue>(&restore.found)) object.nameBefore = *name;
    if (const auto *services = std::get_if<ServicesValue>(&restore.back)) object.services = *services;
    if (const auto *services = std::get_if<ServicesValue>(&restore.found)) object.servicesBefore = *services;
    if (const auto *readers = std::get_if<ReadersValue>(&restore.back)) object.readers = *readers;
    if (const auto *readers = std::get_if<ReadersValue>(&restore.found)) object.readersBefore = *readers;
    if (const auto *chain = std::get_if<ChainValue>(&restore.back)) object.chain = *chain;
    if (const auto *chain = std::get_if<ChainValue>(&restore.found)) object.chainBefore = *chain;
  }

  void operator()(const Purge &) { m_isUndoable = false; }
  void operator()(const ClearJournal &) { m_isUndoable = false; }
  void operator()(const RemoveLeftover &) { m_isUndoable = false; }
  void operator()(const NameDamage &) { m_isUndoable = false; }
  void operator()(const Publish &) { m_isUndoable = false; }

  std::optional<std::vector<UndoneObject>> take() { return m_isUndoable ? std::optional(std::move(m_objects)) : std::nullopt; }

private:
  // The first effect that names an object says what was there before, but for a name or a chain, which entries have.
  UndoneObject &at(const StoredObject &what, const std::string &title, const EffectValue &before) {
    const auto found = std::ranges::find(m_objects, what, &UndoneObject::what);
    if (found != m_objects.end()) {
      if (before != EffectValue(Presence::Present)) found->before = before;
      return *found;
    }
    m_objects.push_back({what, title, before, Presence::Present});
    return m_objects.back();
  }

  std::vector<UndoneObject> m_objects;
  bool m_isUndoable = true;
};

} // namespace

void UndoneObject::stay(EffectReason why) {
  fate = Fate::Stays;
  reason = why;
}

bool UndoneObject::isAsBefore(const StoreSnapshot &seen) const {
  const auto now = presentState(what, seen);
  if (now != before) return false;
  // An entry was there before, and is: what it holds may have been changed.
  return now != after || now == EffectValue(Presence::Absent);
}

bool UndoneObject::isAsLeft(const StoreSnapshot &seen) const {
  if (presentState(what, seen) != after) return false;
  const auto entry = what.section == Section::My ? seen.entries.find(what.name) : seen.entries.end();
  if (entry == seen.entries.end()) return true; // all else is named by its content
  const bool hasServices = !services || ServicesValue{entry->second.description.services} == *services;
  const bool hasReaders = !readers || ReadersValue{entry->second.readers} == *readers;
  const bool hasName = !name || entry->second.description.friendlyName == name->name;
  return hasName && hasServices && hasReaders && (!chain || ChainValue{namesOf(entry->second.chain)} == *chain);
}

Asked UndoneObject::question() const {
  if (!what.section) return Asked::Link;
  switch (*what.section) {
  case Section::My:
    return Asked::Entry;
  case Section::Ca:
    return Asked::Intermediate;
  case Section::Root:
    return Asked::Root;
  case Section::Requests:
    break;
  }
  return Asked::Request;
}

// What was in the place comes back whole; each part that differs is told.
std::vector<Effect> UndoneObject::restorations() const {
  std::vector<Effect> all;
  const auto tell = [&](const auto &now, const auto &then) {
    if (now && then && !(*now == *then)) all.push_back({Restore{what, title, keptUnder, *now, *then}});
  };
  tell(name, nameBefore);
  tell(services, servicesBefore);
  tell(readers, readersBefore);
  tell(chain, chainBefore);
  if (all.empty()) all.push_back({Restore{what, title, keptUnder, after, before}});
  return all;
}

std::vector<Effect> UndoneObject::effects() const {
  const auto one = [](Change change) { return std::vector<Effect>{Effect{std::move(change)}}; };
  switch (fate) {
  case Fate::Leaves:
    return one(Remove{what, title, after});
  case Fate::ComesBack:
    return restorations();
  case Fate::PointsBack:
    return one(PointLink{what.name, after, std::get<LinkValue>(before).sha256});
  case Fate::Stays:
    break;
  }
  Effect effect{Remove{what, title, after, users}};
  const auto *led = std::get_if<LinkValue>(&before);
  if (isThere(before)) effect.change = Restore{what, title, keptUnder, after, before};
  if (led != nullptr) effect.change = PointLink{what.name, after, led->sha256};
  setState(effect, reason == EffectReason::AsBefore || reason == EffectReason::UsedByOthers ? EffectState::Unchanged : EffectState::Skipped, reason);
  return {effect};
}

std::optional<std::vector<UndoneObject>> undoneObjects(const Receipt &receipt) {
  Collector collector;
  for (const auto &effect : receipt.plan.effects) {
    if (effect.state == EffectState::Done) std::visit(collector, effect.change);
  }
  return collector.take();
}

} // namespace core
