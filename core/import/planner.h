// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"
#include "core/import/trust_judge.h"

#include <set>
#include <stop_token>
#include <string>
#include <utility>

namespace core {

// Makes the plan for one bundle and one look at a store: first the pairs with their names and chains, then the effects in
// the order in which they are done, then the findings and the refusal. Used once.
class Planner final {
public:
  Planner(const Bundle &bundle, const ImportOptions &options, const CertificateStore &store, const StoreSnapshot &snapshot, Time now,
          std::stop_token stop);

  // plan fills in everything but where the file and the store are. LimitHit {limit: path building}, Cancelled.
  Expected<Plan> plan();

private:
  void pairUp();
  void pairWithStore();
  void addPair(PlannedPair pair);
  [[nodiscard]] std::vector<Certificate> meantAmong(const std::vector<Certificate> &ofOneKey) const;
  void findAncestors();
  void planIntermediates();
  void planRoots();
  void planAuthority(const Certificate &certificate);
  void planEntry(PlannedPair &pair);
  void planChain(PlannedPair &pair, const StoreEntry &entry);
  void planRequest(const PlannedPair &pair);
  void planServices(PlannedPair &pair, const EffectValue &found);
  void planReaders(const PlannedPair &pair);
  void tellEarlierServices(const PlannedPair &pair, const StoreEntry &renewed);
  void grantAsked(const PlannedPair &pair, const AccountName &name, const EffectValue &found, Accounts &readers);
  void grantInherited(const PlannedPair &pair, const Account &account, const EffectValue &found, Accounts &readers);
  [[nodiscard]] bool mayStillGrant(const Account &account, const Accounts &readers) const;
  [[nodiscard]] const StoreEntry *renewedEntry(const PlannedPair &pair) const;
  void planUpdates();
  void planLink(const PlannedPair &pair);
  // Where an issuer leads, best first. Untrusted: to a root that nobody here trusts. Changed: it was not signed as it is.
  enum class Standing { Trusted, Untrusted, DeadEnd, Changed };
  Standing standingOf(const Certificate &issuer);
  [[nodiscard]] bool isBetter(const Certificate &renewal, Standing standing, const Certificate &issuer, Standing old) const;
  std::optional<Certificate> renewalOf(const Certificate &issuer, const Certificate &child);
  std::vector<Certificate> renewedChainOf(const StoreEntry &entry);
  Chain chainThrough(const Certificate &leaf, const std::vector<Certificate> &issuers);
  void planStrays();
  void reportStrays(const std::vector<Certificate> &strays);
  std::set<std::string> issuersOfLocked();
  [[nodiscard]] EffectReason whyLeftOut(const BundleCertificate &entry) const;
  void describe();
  void review();
  void reviewPair(const PlannedPair &pair);
  void reviewAuthorities();
  [[nodiscard]] std::vector<Certificate> everyCertificate() const;
  void reviewBesides(const PlannedPair &pair);
  void reviewSpace();
  void compare(const PlannedPair &pair);
  void addRenewal(RenewalKind kind, const PlannedPair &pair, const Certificate &old);
  void reviewStoreKey(const PlannedPair &pair);
  void reviewLink(const PlannedPair &pair);
  void offerAcceptance();
  void decide();
  void askWorld();
  void askAboutPair(const PlannedPair &pair);
  void askAboutChain(const Chain &chain);
  void askAboutAuthorities();
  void askAboutReaders();
  void askAboutEveryEntry();

  [[nodiscard]] const std::string *ownNameOf(const PlannedPair &pair) const;
  [[nodiscard]] std::string friendlyNameFor(const PlannedPair &pair) const;
  [[nodiscard]] const StoredRequest *requestFor(const Certificate &certificate) const;
  [[nodiscard]] const StoredRequest *requestOf(const PlannedPair &pair) const;
  [[nodiscard]] std::optional<KeyPlace> keyInStore(const Certificate &certificate) const;
  [[nodiscard]] bool isTrusted(const Certificate &root) const;
  [[nodiscard]] std::optional<Reply> replyToLink(const PlannedPair &pair) const;
  [[nodiscard]] bool isSelected(const Certificate &certificate) const;
  [[nodiscard]] bool makesLink(const PlannedPair &pair) const;
  [[nodiscard]] bool sharesName(const PlannedPair &pair) const;
  void leaveLink(const PlannedPair &pair);
  [[nodiscard]] const StoreEntry *entryOf(const Certificate &certificate) const;
  [[nodiscard]] const DamagedEntry *damagedEntryOf(const Certificate &certificate) const;
  [[nodiscard]] const Certificate *predecessorOf(const PlannedPair &pair) const; // that its link leads to now; null where it leads to none, or to it
  [[nodiscard]] std::optional<Finding> whatLinkLedTo(const PlannedPair &pair) const;
  [[nodiscard]] Presence presenceOf(const Certificate &authority) const;
  bool isComplete(const StoreEntry &entry);
  Effect &add(Change change);

  const Bundle &m_bundle;
  const ImportOptions &m_options;
  const StoreSnapshot &m_snapshot;
  StoreTraits m_traits;
  Time m_now;
  SignatureChecks m_checks;
  Plan m_plan;
  World m_world;
  Candidates m_candidates; // the file's certificates, then the store's
  TrustJudge m_judge;
  std::set<std::string> m_ca, m_root;       // SHA-256 of what the store has there
  std::set<std::string> m_used;             // SHA-256 of every certificate that has its effects
  std::vector<Certificate> m_ancestors;     // of the file: the issuers of its pairs, all paths together
  bool m_onlyAuthorities = false;           // the file holds issuers alone, and no key
  std::optional<Error> m_damaged, m_linked; // the first entry and the first link that stand in the way
  std::optional<Error> m_ungranted;         // the first account that cannot be let read a key
};

// beginsWith compares two chains.
bool beginsWith(const std::vector<Certificate> &whole, const std::vector<Certificate> &part);

} // namespace core
