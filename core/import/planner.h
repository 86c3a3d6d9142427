// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"

#include <map>
#include <set>
#include <stop_token>
#include <string>

namespace core {

// Makes the plan for one bundle and one look at a store: first the pairs with their names and chains, then the effects in
// the order in which they are done, then the findings and what speaks against it. Used once.
class Planner final {
public:
  Planner(const Bundle &bundle, const ImportOptions &options, const StoreSnapshot &snapshot, Time now, std::stop_token stop);

  // plan fills in everything but where the file and the store are. LimitHit {limit: path building}, Cancelled.
  Expected<ImportPlan> plan();

private:
  void pairUp();
  void pairWithStore();
  void addPair(PlannedPair pair);
  void judgeTrust(Chain &chain) const;
  void findAncestors();
  void planIntermediates();
  void planRoots();
  void planAuthority(const Certificate &certificate);
  void planEntry(PlannedPair &pair);
  void planChain(PlannedPair &pair, const StoreEntry &entry);
  void planRequest(const PlannedPair &pair);
  void planUpdates();
  void planLink(const PlannedPair &pair);
  void planStrays();
  void review();
  void reviewStoreKey(const PlannedPair &pair);
  void reviewLink(const PlannedPair &pair);
  void decide();
  void lookAtWorld();

  [[nodiscard]] std::string friendlyNameFor(const PlannedPair &pair) const;
  [[nodiscard]] const StoredRequest *requestFor(const Certificate &certificate) const;
  [[nodiscard]] const StoredRequest *requestOf(const PlannedPair &pair) const;
  [[nodiscard]] std::optional<KeyPlace> keyInStore(const Certificate &certificate) const;
  [[nodiscard]] bool isSelected(const Certificate &certificate) const;
  [[nodiscard]] bool makesLink(const PlannedPair &pair) const;
  [[nodiscard]] const StoreEntry *entryOf(const Certificate &certificate) const;
  [[nodiscard]] const DamagedEntry *damagedEntryOf(const Certificate &certificate) const;
  [[nodiscard]] std::optional<Finding> whatLinkLedTo(const PlannedPair &pair) const;
  [[nodiscard]] std::string stateOfAuthority(const Certificate &certificate) const;
  bool isComplete(const StoreEntry &entry);
  Effect &add(EffectKind kind, const Certificate &certificate, std::string target, std::string from, std::string to);

  const Bundle &m_bundle;
  const ImportOptions &m_options;
  const StoreSnapshot &m_snapshot;
  Time m_now;
  SignatureChecks m_checks;
  ImportPlan m_plan;
  Candidates m_candidates;                  // the file's certificates, then the store's
  std::set<std::string> m_ca, m_root;       // SHA-256 of what the store has there
  std::set<std::string> m_used;             // SHA-256 of every certificate that has its effects
  std::vector<Certificate> m_ancestors;     // of the file: the issuers of its pairs, all paths together
  bool m_onlyAuthorities = false;           // the file holds issuers alone, and no key
  std::optional<Error> m_damaged, m_linked; // the first entry and the first link that stand in the way
};

// labelOf gives what people call a certificate, or a chain: "none" for an empty one. beginsWith compares two chains.
std::string labelOf(const Certificate &certificate);
std::string labelOf(const std::vector<Certificate> &chain);
bool beginsWith(const std::vector<Certificate> &whole, const std::vector<Certificate> &part);

// setState says what becomes of an effect, and why where that is not plain.
void setState(Effect &effect, EffectState state, EffectReason reason);

// forgetNewUpdates drops what again depends on only for an entry that came meanwhile and would like an issuer of this file:
// it is no part of the plan that was confirmed.
void forgetNewUpdates(const ImportPlan &plan, ImportPlan &again);

// worldDifferences names each thing that is not as it was, "by-name/mail: was absent, is -> my/…".
std::vector<std::string> worldDifferences(const std::vector<WorldEntry> &before, const std::vector<WorldEntry> &now);

} // namespace core
