// SPDX-License-Identifier: Apache-2.0
// The chains of a plan: the issuers of the file, and the stored chains that the file completes or renews.
#include "core/import/planner.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace core {

void Planner::findAncestors() {
  std::set<std::string> seen;
  for (const auto &pair : m_plan.pairs) {
    for (const auto &[certificate, origin] : ancestorsOf(pair.certificate, m_candidates, m_checks)) {
      if (origin == Origin::File && seen.insert(certificate.sha256()).second) m_ancestors.push_back(certificate);
    }
  }
}

namespace {

// A renewed issuer has the name of its predecessor: then both are told with the dates they end on.
UpdateChain updateOf(const Certificate &certificate, const std::vector<Certificate> &found, const std::vector<Certificate> &issuers) {
  UpdateChain update{nameOf(certificate), namesOf(found), namesOf(issuers)};
  if (textOf(update.before()) != textOf(update.after())) return update;
  const auto addDates = [](std::vector<CertificateName> &names, const std::vector<Certificate> &certificates) {
    for (std::size_t i = 0; i < names.size(); ++i) names[i].label += " (" + formatDate(certificates[i].notAfter()) + ")";
  };
  addDates(update.found, found);
  addDates(update.issuers, issuers);
  return update;
}

} // namespace

// The chain of a whole entry is an operator's choice and stays, unless the new one only adds what was missing, or renews what is there.
void Planner::planChain(PlannedPair &pair, const StoreEntry &entry) {
  const auto issuers = pair.chain.issuers();
  if (issuers == entry.chain) return;
  auto &effect = add(updateOf(pair.certificate, entry.chain, issuers));
  const bool completes = pair.chain.state == ChainState::Complete && !isComplete(entry);
  if (!completes && !beginsWith(issuers, entry.chain) && issuers != renewedChainOf(entry)) {
    const auto &sha256 = pair.certificate.sha256();
    effect.choice =
        Choice{ChoiceKind::Chain, sha256, labelOf(pair.certificate), m_options.answers.to(ChoiceKind::Chain, sha256).value_or(Reply::Keep)};
    if (effect.choice->reply != Reply::Replace) return setState(effect, EffectState::Skipped, EffectReason::ChainKept);
  }
  pair.entryChanges = true;
}

// Whether what the entry sends leads to a root that is known here. The root itself is never stored with an entry.
bool Planner::isComplete(const StoreEntry &entry) {
  Candidates candidates;
  for (const auto &certificate : entry.chain) candidates.add({certificate, Origin::File});
  for (const auto &candidate : m_candidates.all()) {
    if (candidate.certificate.isSelfIssued() && candidate.certificate.isSelfSigned()) candidates.add(candidate);
  }
  for (const auto &root : m_snapshot.systemRoots) candidates.add({root, Origin::StoreRoot});
  return buildChain(entry.certificate, candidates, m_checks).state == ChainState::Complete;
}

Planner::Standing Planner::standingOf(const Certificate &issuer) {
  const auto chain = m_judge.chainOf(issuer);
  const bool hasTrust = chain.trust == RootTrust::Store || chain.trust == RootTrust::Decision || chain.trust == RootTrust::System;
  if (changedIn(chain) != nullptr) return Standing::Changed;
  if (chain.state == ChainState::Complete && hasTrust) return Standing::Trusted;
  return chain.state == ChainState::Incomplete ? Standing::DeadEnd : Standing::Untrusted;
}

// Whether one certificate of an authority may take the place of an older one with its name and key, which are public: anybody can make such a
// certificate. So a trusted one is better than one that leads nowhere here; among trusted ones the newer, and while the older is valid only of the
// same issuer, because an authority that is certified by several has several ways up, and one of them was chosen. Where nobody here can verify the
// new one, the older has to be over, or not to have begun, and to have the same issuer.
bool Planner::isBetter(const Certificate &renewal, Standing standing, const Certificate &issuer, Standing old) const {
  const bool isInvalid = m_now < issuer.notBefore() || issuer.notAfter() < m_now;
  const bool isOfSame = renewal.hasIssuerOf(issuer);
  if (standing == Standing::Trusted) return old == Standing::DeadEnd || isInvalid || (isOfSame && renewal.notAfter() > issuer.notAfter());
  return standing != Standing::Changed && old != Standing::Trusted && isInvalid && isOfSame;
}

// The certificate of an authority that takes the place of an older one: with its name and key, and valid now.
std::optional<Certificate> Planner::renewalOf(const Certificate &issuer, const Certificate &child) {
  std::optional<Standing> old;
  std::optional<Certificate> best;
  auto bestStanding = Standing::Changed;
  for (const auto &[candidate, origin] : m_candidates.namesakesOf(issuer)) {
    const bool isOther = candidate != issuer && candidate.publicKey() == issuer.publicKey() && candidate.isCa() && !candidate.isSelfSigned();
    if (!isOther || m_now < candidate.notBefore() || candidate.notAfter() < m_now || !m_checks.isIssuedBy(child, candidate)) continue;
    if (!old) old = standingOf(issuer);
    const auto standing = standingOf(candidate);
    if (!isBetter(candidate, standing, issuer, *old)) continue;
    if (best && std::tuple(bestStanding, candidate.notAfter()) <= std::tuple(standing, best->notAfter())) continue;
    best = candidate;
    bestStanding = standing;
  }
  return best;
}

// The stored chain of an entry, with each renewed issuer in the place of the older one.
std::vector<Certificate> Planner::renewedChainOf(const StoreEntry &entry) {
  constexpr std::size_t longest = 64;
  auto issuers = entry.chain;
  for (std::size_t i = 0; i < issuers.size() && i < longest; ++i) {
    const auto renewal = renewalOf(issuers[i], i == 0 ? entry.certificate : issuers[i - 1]);
    if (!renewal) continue;
    issuers[i] = *renewal;
    if (i + 1 == issuers.size() || m_checks.isIssuedBy(*renewal, issuers[i + 1])) continue;
    issuers.resize(i + 1, *renewal); // it was certified by another
    const auto above = buildChain(*renewal, m_candidates, m_checks, m_now).issuers();
    issuers.insert(issuers.end(), above.begin(), above.end());
  }
  return issuers;
}

// The chain that an entry sends when these are its issuers.
Chain Planner::chainThrough(const Certificate &leaf, const std::vector<Certificate> &issuers) {
  Candidates candidates;
  for (const auto &issuer : issuers) {
    const auto namesakes = m_candidates.namesakesOf(issuer);
    const auto isThis = [&](const ChainLink &link) { return link.certificate == issuer; };
    const auto found = std::ranges::find_if(namesakes, isThis);
    candidates.add({issuer, found == namesakes.end() ? Origin::StoreCa : found->origin});
  }
  for (const auto &candidate : m_candidates.all()) {
    if (candidate.certificate.isSelfIssued() && candidate.certificate.isSelfSigned()) candidates.add(candidate);
  }
  return buildChain(leaf, candidates, m_checks, m_now);
}

// An issuer that comes later is added to the chains that waited for it, and one that was renewed takes the place of its predecessor. All else of a
// chain is an operator's choice and stays.
void Planner::planUpdates() {
  if (!m_traits.storedChains) return;
  for (const auto &[sha256, entry] : m_snapshot.entries) {
    if (m_used.contains(sha256)) continue;
    m_checks.addStoredLeaf();
    auto issuers = renewedChainOf(entry);
    auto chain = buildChain(entry.certificate, m_candidates, m_checks, m_now);
    if (beginsWith(chain.issuers(), issuers)) issuers = chain.issuers();
    if (issuers == entry.chain) continue;
    if (chain.issuers() != issuers) chain = chainThrough(entry.certificate, issuers);
    if (chain.issuers() != issuers || changedIn(chain) != nullptr) continue;
    m_judge.judge(chain);
    if (chain.state == ChainState::Incomplete && isComplete(entry)) continue;
    for (const auto &[certificate, origin] : chain.links) {
      const bool isNew = origin == Origin::File && certificate != entry.certificate && m_used.insert(certificate.sha256()).second;
      if (isNew) planAuthority(certificate);
    }
    add(updateOf(entry.certificate, entry.chain, issuers));
    m_plan.updates.push_back({entry.certificate, std::move(chain)});
  }
}

} // namespace core
