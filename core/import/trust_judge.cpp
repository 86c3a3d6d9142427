// SPDX-License-Identifier: Apache-2.0
#include "core/import/trust_judge.h"

#include <algorithm>

namespace core {

namespace {

// A chain that its root was only found for has been checked without it.
void takeFaults(Chain &chain, const Chain &other) {
  for (const auto &fault : other.faults) {
    const auto isSame = [&](const ChainFault &known) { return known.certificate == fault.certificate && known.what == fault.what; };
    if (std::ranges::none_of(chain.faults, isSame)) chain.faults.push_back(fault);
  }
}

} // namespace

TrustJudge::TrustJudge(const Candidates &candidates, const StoreSnapshot &snapshot, SignatureChecks &checks, Time now, Decision decision)
    : m_candidates(candidates), m_snapshot(snapshot), m_checks(checks), m_now(now), m_decision(std::move(decision)) {
  for (const auto &root : snapshot.root) m_root.insert(root.sha256());
}

bool TrustJudge::isInSystem(const Certificate &root) const {
  return std::ranges::find(m_snapshot.systemRoots, root) != m_snapshot.systemRoots.end();
}

RootTrust TrustJudge::trustIn(const Certificate &root) const {
  if (isInStore(root)) return RootTrust::Store;
  if (m_decision && m_decision(root)) return RootTrust::Decision;
  return isInSystem(root) ? RootTrust::System : RootTrust::Unknown;
}

Chain TrustJudge::chainOf(const Certificate &leaf) const {
  auto chain = buildChain(leaf, m_candidates, m_checks, m_now);
  judge(chain);
  if (m_snapshot.systemRoots.empty() || (chain.state == ChainState::Complete && !chain.anchor)) return chain;
  auto other = chainToSystem(leaf);
  if (chain.state == ChainState::Complete) {
    takeFaults(chain, other);
  } else if (other.state == ChainState::Complete || changedIn(other) != nullptr) {
    return other;
  }
  return chain;
}

// The path to a root that the system trusts, which is not one of its links. A root of the file that nobody trusts must not end it.
Chain TrustJudge::chainToSystem(const Certificate &leaf) const {
  Candidates candidates;
  for (const auto &link : m_candidates.all()) {
    const bool isUntrusted = link.certificate.isSelfIssued() && link.certificate.isSelfSigned() && !isInStore(link.certificate);
    if (!isUntrusted) candidates.add(link);
  }
  for (const auto &root : m_snapshot.systemRoots) candidates.add({root, Origin::StoreRoot});
  auto chain = buildChain(leaf, candidates, m_checks, m_now);
  if (chain.state != ChainState::Complete) return chain;
  const auto &last = chain.links.back().certificate;
  if (chain.links.size() < 2 || !isInSystem(last)) return Chain{};
  chain.anchor = last;
  chain.trust = RootTrust::System;
  chain.links.pop_back();
  return chain;
}

// Authorities renew their roots, and certify one root by another: any root that is trusted and issued a certificate of the chain will do.
void TrustJudge::judge(Chain &chain) const {
  if (chain.state == ChainState::Complete) {
    const auto &root = chain.links.back().certificate;
    chain.trust = trustIn(root);
    if (chain.trust != RootTrust::Unknown && m_now <= root.notAfter()) return;
  }
  if (auto anchor = anchorOf(chain)) {
    chain.anchor = std::move(anchor->first);
    chain.trust = anchor->second;
    chain.state = ChainState::Complete;
    chain.missingIssuer.clear();
    chain.issuerAddress.clear();
  } else if (chain.state == ChainState::Complete && chain.trust == RootTrust::Unknown && !m_snapshot.systemTrustPlace.empty()) {
    chain.trust = RootTrust::Nobody;
    chain.state = ChainState::Untrusted;
  }
}

// The trusted root that issued a certificate of a chain and is none of it: the highest it issued, and one that is valid before one that is not.
std::optional<std::pair<Certificate, RootTrust>> TrustJudge::anchorOf(const Chain &chain) const {
  std::optional<std::pair<Certificate, RootTrust>> best;
  const auto take = [&](const Certificate &root, RootTrust trust) {
    if (!best || (best->first.notAfter() < m_now && root.notAfter() > best->first.notAfter())) best = {root, trust};
  };
  for (auto link = chain.links.rbegin(); link != chain.links.rend() && !best; ++link) {
    if (link->certificate.isSelfSigned()) continue;
    const auto isAnchor = [&](const Certificate &root) {
      const bool isLink = std::ranges::any_of(chain.links, [&](const ChainLink &each) { return each.certificate == root; });
      return !isLink && m_checks.isIssuedBy(link->certificate, root) && root.isSelfSigned();
    };
    for (const auto &root : m_snapshot.root) {
      if (isAnchor(root)) take(root, RootTrust::Store);
    }
    for (const auto &root : m_snapshot.systemRoots) {
      if (isAnchor(root)) take(root, RootTrust::System);
    }
  }
  return best;
}

} // namespace core
