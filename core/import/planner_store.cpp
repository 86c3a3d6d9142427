// SPDX-License-Identifier: Apache-2.0
// What a plan owes to the store: keys that wait there, and chains that the file completes.
#include "core/import/planner.h"
#include "core/review/review.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// Host names are the same in either case; their order means nothing.
std::set<std::string> setOf(const std::vector<std::string> &names) {
  std::set<std::string> all;
  for (const auto &name : names) all.insert(lower(name));
  return all;
}

std::string missingFrom(const std::set<std::string> &there, const std::set<std::string> &names) {
  std::string list;
  for (const auto &name : names) {
    if (!there.contains(name)) list += (list.empty() ? "" : ", ") + name;
  }
  return list.empty() ? "none" : list;
}

// How much of a request an authority left as it was: tells requests with one key apart.
int likeness(const StoredRequest &stored, const Certificate &certificate) {
  return (stored.request.subject() == certificate.subject() ? 1 : 0) + (setOf(stored.request.names()) == setOf(certificate.names()) ? 2 : 0);
}

} // namespace

// By public key, whatever the authority made of subject and names. Among requests with one key the one that the certificate is most
// like is answered; of equal ones the newest.
const StoredRequest *Planner::requestFor(const Certificate &certificate) const {
  const StoredRequest *best = nullptr;
  for (const auto &stored : m_snapshot.requests) {
    if (!stored.request.isAnsweredBy(certificate)) continue;
    const auto rank = [&](const StoredRequest &one) { return std::pair(likeness(one, certificate), one.made); };
    if (best == nullptr || rank(stored) > rank(*best)) best = &stored;
  }
  return best;
}

const StoredRequest *Planner::requestOf(const PlannedPair &pair) const {
  const auto &all = m_snapshot.requests;
  const auto found = std::find_if(all.begin(), all.end(), [&](const StoredRequest &stored) { return stored.request.sha256() == pair.request; });
  return found == all.end() ? nullptr : &*found;
}

// Its own entry first, so that the same import again changes nothing; then a request; then a renewal's predecessor.
std::optional<KeyPlace> Planner::keyInStore(const Certificate &certificate) const {
  const auto *own = entryOf(certificate);
  if (own != nullptr && own->hasPrivateKey) return KeyPlace{Section::My, certificate.sha256()};
  if (const auto *request = requestFor(certificate)) return KeyPlace{Section::Requests, request->request.sha256()};
  for (const auto &[sha256, entry] : m_snapshot.entries) {
    if (entry.hasPrivateKey && !certificate.isCa() && entry.certificate.publicKey() == certificate.publicKey()) return KeyPlace{Section::My, sha256};
  }
  return std::nullopt;
}

void Planner::pairWithStore() {
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (entry.key || m_used.contains(certificate.sha256()) || !isSelected(certificate)) continue;
    const auto place = keyInStore(certificate);
    if (!place) continue;
    PlannedPair pair{certificate, {}, {}, {}};
    pair.keyFrom = place;
    addPair(std::move(pair));
  }
  const auto isAuthority = [](const BundleCertificate &entry) { return entry.certificate.isCa(); };
  m_onlyAuthorities =
      m_plan.pairs.empty() && m_bundle.keys.empty() && std::all_of(m_bundle.certificates.begin(), m_bundle.certificates.end(), isAuthority);
}

// Who trusts the root at the end: this store, now or by this import, or the system's own list.
void Planner::judgeTrust(Chain &chain) const {
  if (chain.state != ChainState::Complete) return;
  const auto &root = chain.links.back().certificate.sha256();
  if (m_root.contains(root)) {
    chain.trust = RootTrust::Store;
  } else if (m_options.trustedRoots.contains(root)) {
    chain.trust = RootTrust::Decision;
  } else if (m_snapshot.systemTrusts.contains(root)) {
    chain.trust = RootTrust::System;
  } else if (!m_snapshot.systemTrustPlace.empty()) {
    chain.trust = RootTrust::Nobody;
    chain.state = ChainState::Untrusted;
  }
}

void Planner::findAncestors() {
  std::set<std::string> seen;
  for (const auto &pair : m_plan.pairs) {
    for (const auto &[certificate, origin] : ancestorsOf(pair.certificate, m_candidates, m_checks)) {
      if (origin == Origin::File && seen.insert(certificate.sha256()).second) m_ancestors.push_back(certificate);
    }
  }
}

void Planner::planRequest(const PlannedPair &pair) {
  const auto *stored = requestOf(pair);
  if (stored == nullptr) return;
  const auto &request = stored->request;
  m_plan.effects.push_back({EffectKind::CompleteRequest, request.sha256(), request.commonName().empty() ? request.subject() : request.commonName(),
                            "requests", "present", "absent"});
}

// An issuer that comes later is added to the chains that waited for it. What a chain has already is somebody's choice and stays.
void Planner::planUpdates() {
  for (const auto &[sha256, entry] : m_snapshot.entries) {
    if (m_used.contains(sha256)) continue;
    m_checks.addStoredLeaf();
    auto chain = buildChain(entry.certificate, m_candidates, m_checks, m_now);
    const auto issuers = chain.issuers();
    if (issuers.size() <= entry.chain.size() || !beginsWith(issuers, entry.chain)) continue;
    judgeTrust(chain);
    for (const auto &[certificate, origin] : chain.links) {
      const bool isNew = origin == Origin::File && certificate != entry.certificate && m_used.insert(certificate.sha256()).second;
      if (isNew) planAuthority(certificate);
    }
    add(EffectKind::UpdateChain, entry.certificate, "my", labelOf(entry.chain), labelOf(issuers));
    m_plan.updates.push_back({entry.certificate, std::move(chain)});
  }
}

bool Planner::makesLink(const PlannedPair &pair) const {
  if (pair.friendlyName == m_options.defaultName) return false;
  const auto same = [&](const PlannedPair &other) { return other.friendlyName == pair.friendlyName; };
  return std::count_if(m_plan.pairs.begin(), m_plan.pairs.end(), same) == 1;
}

void Planner::planLink(const PlannedPair &pair) {
  if (!makesLink(pair)) return;
  const auto found = m_snapshot.links.find(pair.friendlyName);
  const bool there = found != m_snapshot.links.end();
  const std::string other = there && found->second.empty() ? "no entry" : there ? found->second : "absent";
  const auto &sha256 = pair.certificate.sha256();
  m_plan.effects.push_back({EffectKind::Link, pair.friendlyName, pair.friendlyName, "by-name", other, sha256});
  auto &effect = m_plan.effects.back();
  if (!there) return;
  if (other == sha256) return setState(effect, EffectState::Unchanged, EffectReason::AlreadyThere);
  if (m_options.replace || m_options.links == LinkPolicy::Move) return;
  const auto led = whatLinkLedTo(pair);
  const bool hasMore = led && (led->parameters.contains("longer") || led->parameters.contains("lost"));
  if (m_options.links == LinkPolicy::Renew && !hasMore) return;
  // A name that nobody gave now, nor to the request, is only what the entry had before; its link may have moved on to a renewal.
  const bool nameIsOld = !m_options.friendlyName && !pair.request;
  if (nameIsOld || m_options.links != LinkPolicy::Refuse) return setState(effect, EffectState::Skipped, EffectReason::LinkKept);
  if (m_linked) return;
  m_linked = Error{ErrorCode::LinkExists, {{"name", pair.friendlyName}, {"other", other}}};
  m_linked->certificate = sha256;
}

// Whoever moves a link wants to know what servers stop to send.
std::optional<Finding> Planner::whatLinkLedTo(const PlannedPair &pair) const {
  const auto &name = pair.friendlyName;
  const auto linked = m_snapshot.linked.find(name);
  if (linked == m_snapshot.linked.end() || linked->second == pair.certificate) return std::nullopt;
  const auto &certificate = pair.certificate, &current = linked->second;
  Finding finding{
      FindingCode::LinkMoves, certificate.sha256(), {{"name", name}, {"subject", current.subject()}, {"until", formatDate(current.notAfter())}}};
  const auto has = setOf(certificate.names()), had = setOf(current.names());
  if (!std::ranges::includes(has, had)) finding.parameters["lost"] = missingFrom(has, had);
  if (current.notAfter() - certificate.notAfter() >= std::chrono::days(1)) finding.parameters["longer"] = "yes";
  return finding;
}

// Of a link that stays because the new certificate is no renewal, too: it says why.
void Planner::reviewLink(const PlannedPair &pair) {
  const auto isLink = [&](const Effect &effect) { return effect.kind == EffectKind::Link && effect.object == pair.friendlyName; };
  const auto effect = std::find_if(m_plan.effects.begin(), m_plan.effects.end(), isLink);
  const bool told = effect != m_plan.effects.end() && (effect->state == EffectState::Planned || m_options.links == LinkPolicy::Renew);
  if (auto finding = told ? whatLinkLedTo(pair) : std::nullopt) m_plan.findings.push_back(std::move(*finding));
}

void Planner::reviewStoreKey(const PlannedPair &pair) {
  auto &findings = m_plan.findings;
  const auto &certificate = pair.certificate;
  if (pair.keyFrom && pair.keyFrom->section == Section::My && pair.keyFrom->sha256 != certificate.sha256()) {
    findings.push_back({FindingCode::KeyReused, certificate.sha256(), {{"other", pair.keyFrom->sha256}}});
  }
  const auto *stored = requestOf(pair);
  if (stored == nullptr) return;
  const auto &request = stored->request;
  const auto asked = setOf(request.names()), got = setOf(certificate.names());
  if (asked != got || request.subject() != certificate.subject()) {
    findings.push_back({FindingCode::RequestDiffers,
                        certificate.sha256(),
                        {{"subject", certificate.subject()},
                         {"requested", request.subject()},
                         {"added", missingFrom(asked, got)},
                         {"lost", missingFrom(got, asked)}}});
  }
  std::string others;
  for (const auto &other : m_snapshot.requests) {
    if (other.request.sha256() == request.sha256() || !other.request.isAnsweredBy(certificate)) continue;
    others += (others.empty() ? "" : ", ") + other.request.sha256();
  }
  if (!others.empty()) findings.push_back({FindingCode::RequestsShareKey, certificate.sha256(), {{"others", others}}});
}

} // namespace core
