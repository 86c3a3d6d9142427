// SPDX-License-Identifier: Apache-2.0
#include "core/undo/removal.h"

#include "core/history/history.h"
#include "core/plan/world.h"

#include <algorithm>

namespace core {

namespace {

bool isNamed(const Certificate &certificate, const std::string &thumbprint) {
  return certificate.sha256() == thumbprint || certificate.sha1() == thumbprint;
}

const StoreEntry *entryNamed(const StoreSnapshot &seen, const std::string &thumbprint) {
  const auto found = std::ranges::find_if(seen.all, [&](const StoreEntry &entry) { return isNamed(entry.certificate, thumbprint); });
  return found == seen.all.end() ? nullptr : &*found;
}

class RemovalPlanner final {
public:
  RemovalPlanner(const History &history, const StoreSnapshot &seen, Plan plan) : m_history(history), m_seen(seen), m_plan(std::move(plan)) {}

  Plan ofEntry(const StoreEntry &entry) {
    const auto &sha256 = entry.certificate.sha256();
    for (const auto &[name, target] : m_seen.links) {
      if (target != sha256) continue;
      add({{}, name}, name, LinkValue{target});
      m_world.ask(Asked::Link, name, name);
    }
    m_plan.certificates = {factsOf(entry)};
    const bool isDamaged = m_seen.damaged.contains(sha256);
    add({Section::My, sha256}, labelOf(entry.certificate), isDamaged ? Presence::Damaged : Presence::Present);
    m_world.ask(Asked::Entry, sha256, labelOf(entry.certificate));
    m_world.ask(Asked::LinksTo, sha256, labelOf(entry.certificate));
    for (const auto &issuer : entry.chain) leave(issuer, entry);
    for (const auto &root : m_seen.root) {
      if ((entry.chain.empty() ? entry.certificate : entry.chain.back()).namesIssuer(root)) leave(root, entry);
    }
    return finished();
  }

  Plan ofAuthority(const Certificate &certificate, Section section) {
    auto &effect = add({section, certificate.sha256()}, labelOf(certificate), Presence::Present);
    m_world.ask(section == Section::Ca ? Asked::Intermediate : Asked::Root, certificate.sha256(), labelOf(certificate));
    const auto users = usersOf(certificate, m_seen.all);
    if (section == Section::Root || users.empty()) return finished();
    m_world.ask(Asked::EntriesUsing, certificate.sha256(), labelOf(certificate));
    std::get<Remove>(effect.change).users = users;
    m_plan.refusal = Error{ErrorCode::InUse, {{"label", labelOf(certificate)}, {"users", textOf(ChainValue{users})}}};
    return finished();
  }

private:
  // An issuer of the entry goes with it where an import put it there and nothing else needs it. A root is trusted, or not, by itself.
  void leave(const Certificate &issuer, const StoreEntry &entry) {
    const bool isRoot = issuer.isSelfSigned();
    const auto &section = isRoot ? m_seen.root : m_seen.ca;
    if (std::ranges::find(section, issuer) == section.end()) return;
    auto others = m_seen.all;
    std::erase_if(others, [&](const StoreEntry &one) { return one.certificate == entry.certificate; });
    const StoredObject object{isRoot ? Section::Root : Section::Ca, issuer.sha256()};
    auto &effect = add(object, labelOf(issuer), Presence::Present);
    m_world.ask(isRoot ? Asked::Root : Asked::Intermediate, issuer.sha256(), labelOf(issuer));
    m_world.ask(Asked::EntriesUsing, issuer.sha256(), labelOf(issuer));
    const auto users = usersOf(issuer, others);
    std::get<Remove>(effect.change).users = users;
    if (!users.empty()) return setState(effect, EffectState::Unchanged, EffectReason::UsedByOthers);
    if (isRoot) return setState(effect, EffectState::Skipped, EffectReason::RootStays);
    if (!m_history.touches(object.place())) setState(effect, EffectState::Skipped, EffectReason::PutByHand);
  }

  Effect &add(StoredObject what, std::string title, EffectValue found) {
    return m_plan.effects.emplace_back(removalOf(std::move(what), std::move(title), std::move(found)));
  }

  Plan finished() {
    m_plan.world = m_world.answeredFrom({m_seen, {}});
    if (m_seen.journalUnreadable) m_plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", m_plan.store}}};
    return std::move(m_plan);
  }

  const History &m_history;
  const StoreSnapshot &m_seen;
  Plan m_plan;
  World m_world;
};

} // namespace

Expected<Plan> planRemoval(const std::string &thumbprint, CertificateStore &store, const Look &look) {
  const auto history = History::read(store.receiptLog());
  if (!history) return Unexpected(history.error());
  Interest interest;
  interest.everyEntry = true;
  interest.everyLink = true;
  auto seen = look(interest);
  if (!seen) return Unexpected(seen.error());
  if (const auto *entry = entryNamed(*seen, thumbprint)) {
    interest.certificates.push_back(entry->certificate.sha256()); // whether it is whole, its key included
    seen = look(interest);
    if (!seen) return Unexpected(seen.error());
    entry = entryNamed(*seen, thumbprint);
    if (entry != nullptr) return RemovalPlanner(*history, *seen, planFor("remove", store, *seen)).ofEntry(*entry);
  }
  for (const auto section : {Section::Ca, Section::Root}) {
    const auto &all = section == Section::Ca ? seen->ca : seen->root;
    const auto found = std::ranges::find_if(all, [&](const Certificate &one) { return isNamed(one, thumbprint); });
    if (found != all.end()) return RemovalPlanner(*history, *seen, planFor("remove", store, *seen)).ofAuthority(*found, section);
  }
  return fail(ErrorCode::NotFound, {{"what", Fault::Certificate}, {"id", thumbprint}});
}

} // namespace core
