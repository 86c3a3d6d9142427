// SPDX-License-Identifier: Apache-2.0
#include "core/import/planner.h"

namespace core {

// The way up: what the store has for each issuer, and for its namesakes, any of which would have made another chain.
void Planner::askAboutChain(const Chain &chain) {
  for (std::size_t i = 0; i < chain.links.size(); ++i) {
    const auto &certificate = chain.links[i].certificate;
    const auto label = labelOf(certificate);
    const bool isRoot = certificate.isSelfSigned();
    if (i > 0) m_world.ask(isRoot ? Asked::Root : Asked::Intermediate, certificate.sha256(), label);
    if (!isRoot) m_world.ask(Asked::IssuersNamed, nameHashOf(certificate.issuerNameHash()), certificate.issuer());
    const bool isTrustedHere = isRoot && m_root.contains(certificate.sha256());
    if (!m_snapshot.systemTrustPlace.empty() && !isTrustedHere) {
      m_world.ask(Asked::SystemTrust, nameHashOf(certificate.issuerNameHash()), isRoot ? label : certificate.issuer());
    }
  }
}

void Planner::askAboutPair(const PlannedPair &pair) {
  const auto label = labelOf(pair.certificate);
  m_world.ask(Asked::Entry, pair.certificate.sha256(), label);
  askAboutChain(pair.chain);
  m_world.ask(Asked::RequestsWithKey, keyIdOf(pair.certificate.publicKey()), label);
  if (pair.request) m_world.ask(Asked::Request, *pair.request, label);
  if (pair.keyFrom && pair.keyFrom->section == Section::My) m_world.ask(Asked::Entry, pair.keyFrom->sha256, label);
  if (makesLink(pair)) m_world.ask(Asked::Link, pair.friendlyName, pair.friendlyName);
}

// For authorities that do not belong to a pair.
void Planner::askAboutAuthorities() {
  for (const auto &effect : m_plan.effects) {
    const auto *put = effect.as<PutCertificate>();
    if (put != nullptr && put->section == Section::Ca) m_world.ask(Asked::Intermediate, put->certificate.sha256, put->certificate.label);
    if (const auto *trust = effect.as<TrustRoot>()) m_world.ask(Asked::Root, trust->certificate.sha256, trust->certificate.label);
  }
}

void Planner::askAboutEveryEntry() {
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (certificate.isCa() && certificate.isSelfIssued()) continue; // no stored chain holds its root
    if (certificate.isCa()) {
      m_world.ask(Asked::EntriesLackingIssuer, nameHashOf(certificate.subjectNameHash()), labelOf(certificate));
      m_world.ask(Asked::EntriesWithIssuer, nameHashOf(certificate.subjectNameHash()), labelOf(certificate));
    } else if (!entry.key) {
      m_world.ask(Asked::EntriesWithKey, keyIdOf(certificate.publicKey()), labelOf(certificate));
    }
  }
}

void Planner::askWorld() {
  for (const auto &pair : m_plan.pairs) askAboutPair(pair);
  for (const auto &update : m_plan.updates) {
    m_world.ask(Asked::Entry, update.certificate.sha256(), labelOf(update.certificate));
    askAboutChain(update.chain);
  }
  askAboutAuthorities();
  askAboutReaders();
  if (dependsOnEveryEntry(m_bundle, m_snapshot)) askAboutEveryEntry();
  m_plan.world = m_world.answeredFrom({m_snapshot, {}});
}

} // namespace core
