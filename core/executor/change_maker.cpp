// SPDX-License-Identifier: Apache-2.0
#include "core/executor/change_maker.h"

#include <algorithm>

namespace core {

namespace {

// Adds one change after the other to what the store is asked for.
class ChangeMaker {
public:
  explicit ChangeMaker(const Stock &stock) : m_stock(stock) {}

  void operator()(const PutKey &put) {
    if (put.section != Section::My) return; // PutRequest takes it along
    auto &entry = entryFor(put.owner.sha256);
    entry.keyFrom = put.from;
    if (!put.from) entry.key = m_stock.key(put.key);
  }

  void operator()(const PutCertificate &put) {
    const auto &sha256 = put.certificate.sha256;
    if (put.section == Section::Ca) return m_change.intermediates.push_back(*m_stock.certificate(sha256));
    entryFor(sha256).chain = m_stock.certificates(put.issuers);
  }

  template <ChangesDescription Kind> void operator()(const Kind &set) { set.setIn(entryFor(set.certificate.sha256).description); }

  // A key has its readers from the moment at which it is in place.
  void operator()(const GrantRead &grant) {
    auto &entry = entryFor(grant.certificate.sha256);
    const auto *there = m_stock.entry(grant.certificate.sha256);
    const auto before = entry.readers ? *entry.readers : there != nullptr ? there->readers : Accounts();
    entry.readers = withAccount(before, grant.account);
  }

  void operator()(const UpdateChain &update) { entryFor(update.certificate.sha256).chain = m_stock.certificates(update.issuers); }
  void operator()(const TrustRoot &trust) { m_change.roots.push_back(*m_stock.certificate(trust.certificate.sha256)); }
  void operator()(const PointLink &point) { m_change.links.push_back({point.name, point.sha256, point.found != EffectValue(Presence::Absent)}); }
  void operator()(const CompleteRequest &complete) { m_change.removals.push_back({Section::Requests, complete.sha256}); }
  void operator()(const Remove &remove) { m_change.removals.push_back(remove.what); }
  void operator()(const Purge &purge) { m_change.purges.push_back(purge.receipt); }
  void operator()(const RemoveLeftover &remove) { m_change.intoTrash.leftovers.push_back(remove.name); }
  void operator()(const NameDamage &) {}
  void operator()(const Publish &) {} // not in the store

  // What is both removed and restored is swapped, once for all of its parts.
  void operator()(const Restore &restore) {
    const bool isKnown = std::ranges::any_of(m_change.restorations, [&](const Restoration &each) { return each.object == restore.what; });
    if (isKnown) return;
    m_change.restorations.push_back({restore.receipt, restore.what});
    if (restore.found != EffectValue(Presence::Absent)) m_change.removals.push_back(restore.what);
  }

  void operator()(const PutRequest &put) {
    const auto *key = m_stock.find<PutKey>([&](const PutKey &one) { return one.section == Section::Requests && one.owner.sha256 == put.sha256; });
    m_change.requests.push_back({*m_stock.request(put.sha256), m_stock.key(key->key), put.friendlyName, put.made});
  }

  void operator()(const ClearJournal &clear) {
    if (clear.openChange.empty()) m_change.intoTrash.journalUnreadable = true; // else it is settled before
  }

  ChangeSet take() { return std::move(m_change); }

private:
  // The change of an entry; at first the entry as it is, with nothing changed.
  EntryChange &entryFor(const std::string &sha256) {
    for (auto &entry : m_change.entries) {
      if (entry.certificate.sha256() == sha256) return entry;
    }
    EntryChange change{*m_stock.certificate(sha256)};
    if (const auto damaged = m_stock.snapshot().damaged.find(sha256); damaged != m_stock.snapshot().damaged.end()) {
      change.description = damaged->second.description; // what can still be read of it
      change.replaces = true;
    }
    if (const auto *there = m_stock.entry(sha256)) {
      change.chain = there->chain;
      change.description = there->description;
      change.replaces = true;
    }
    m_change.entries.push_back(std::move(change));
    return m_change.entries.back();
  }

  const Stock &m_stock;
  ChangeSet m_change;
};

} // namespace

ChangeSet changeOf(const Plan &plan, const Stock &stock) {
  ChangeMaker maker(stock);
  for (const auto &effect : plan.effects) {
    if (isPlanned(effect)) std::visit(maker, effect.change);
  }
  return maker.take();
}

} // namespace core
