// SPDX-License-Identifier: Apache-2.0
#include "core/import/planner.h"

#include "core/review/review.h"
#include "core/words/words.h"

#include <algorithm>

namespace core {

std::string labelOf(const Certificate &certificate) {
  return certificate.commonName().empty() ? certificate.subject() : certificate.commonName();
}

std::string labelOf(const std::vector<Certificate> &chain) {
  std::string list;
  for (const auto &certificate : chain) list += (list.empty() ? "" : ", ") + labelOf(certificate);
  return list.empty() ? "none" : list;
}

bool beginsWith(const std::vector<Certificate> &whole, const std::vector<Certificate> &part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

void setState(Effect &effect, EffectState state, EffectReason reason) {
  effect.state = state;
  effect.reason = reason;
}

Planner::Planner(const Bundle &bundle, const ImportOptions &options, const StoreSnapshot &snapshot, Time now, std::stop_token stop)
    : m_bundle(bundle), m_options(options), m_snapshot(snapshot), m_now(now), m_checks(std::move(stop)) {
  for (const auto &entry : bundle.certificates) m_candidates.add({entry.certificate, Origin::File});
  for (const auto &certificate : snapshot.ca) {
    m_candidates.add({certificate, Origin::StoreCa});
    m_ca.insert(certificate.sha256());
  }
  for (const auto &certificate : snapshot.root) {
    m_candidates.add({certificate, Origin::StoreRoot});
    m_root.insert(certificate.sha256());
  }
}

Expected<ImportPlan> Planner::plan() {
  m_plan.options = m_options;
  pairUp();
  pairWithStore();
  findAncestors();
  planIntermediates();
  planRoots();
  for (auto &pair : m_plan.pairs) {
    planEntry(pair);
    planRequest(pair);
    planLink(pair);
  }
  planUpdates();
  planStrays();
  review();
  decide();
  lookAtWorld();
  if (auto failure = m_checks.failure(); !failure) return Unexpected(failure.error());
  return std::move(m_plan);
}

bool Planner::isSelected(const Certificate &certificate) const {
  return m_options.selected.empty() || m_options.selected.contains(certificate.sha256());
}

void Planner::pairUp() {
  for (std::size_t i = 0; i < m_bundle.keys.size(); ++i) {
    const auto &key = m_bundle.keys[i];
    if (!key.certificate || *key.certificate >= m_bundle.certificates.size()) continue;
    const auto &certificate = m_bundle.certificates[*key.certificate].certificate;
    if (isSelected(certificate)) addPair({certificate, i, {}, {}});
  }
}

void Planner::addPair(PlannedPair pair) {
  const auto &certificate = pair.certificate;
  if (!m_used.insert(certificate.sha256()).second) return; // the same key twice
  const auto *entry = entryOf(certificate);
  const auto *request = entry == nullptr ? requestFor(certificate) : nullptr; // once it is imported, it answers no more
  if (request != nullptr) pair.request = request->request.sha256();
  pair.friendlyName = friendlyNameFor(pair);
  pair.chain = buildChain(certificate, m_candidates, m_checks, m_now);
  judgeTrust(pair.chain);
  if (entry != nullptr) pair.services = entry->services;
  if (const auto *damaged = damagedEntryOf(certificate)) pair.services = damaged->services;
  m_plan.pairs.push_back(std::move(pair));
}

// CONTRACT.md section 2, --friendly-name: the name given, else that of the request, else that of the same certificate in the
// store, damaged or not, else the default.
std::string Planner::friendlyNameFor(const PlannedPair &pair) const {
  if (m_options.friendlyName) return *m_options.friendlyName;
  if (const auto *request = requestOf(pair)) return request->friendlyName;
  const auto *entry = entryOf(pair.certificate);
  const auto *damaged = damagedEntryOf(pair.certificate);
  if (damaged != nullptr && !damaged->friendlyName.empty()) return damaged->friendlyName;
  return entry != nullptr && !entry->friendlyName.empty() ? entry->friendlyName : m_options.defaultName;
}

const StoreEntry *Planner::entryOf(const Certificate &certificate) const {
  const auto found = m_snapshot.entries.find(certificate.sha256());
  return found == m_snapshot.entries.end() ? nullptr : &found->second;
}

const DamagedEntry *Planner::damagedEntryOf(const Certificate &certificate) const {
  const auto found = m_snapshot.damaged.find(certificate.sha256());
  return found == m_snapshot.damaged.end() || entryOf(certificate) != nullptr ? nullptr : &found->second;
}

Effect &Planner::add(EffectKind kind, const Certificate &certificate, std::string target, std::string from, std::string to) {
  m_plan.effects.push_back({kind, certificate.sha256(), labelOf(certificate), std::move(target), std::move(from), std::move(to)});
  return m_plan.effects.back();
}

// Issuers go in before what they issued, so that nobody ever sees an entry whose chain is not there yet.
void Planner::planIntermediates() {
  for (const auto &certificate : m_ancestors) {
    if (!certificate.isSelfSigned() && m_used.insert(certificate.sha256()).second) planAuthority(certificate);
  }
}

void Planner::planRoots() {
  for (const auto &certificate : m_ancestors) {
    if (certificate.isSelfSigned() && m_used.insert(certificate.sha256()).second) planAuthority(certificate);
  }
}

// What a store has of an authority: an intermediate in `ca`; a root in `root`, only by a decision of its own.
void Planner::planAuthority(const Certificate &certificate) {
  const auto &sha256 = certificate.sha256();
  const bool isRoot = certificate.isSelfSigned();
  const bool there = (isRoot ? m_root : m_ca).contains(sha256);
  auto &effect = add(isRoot ? EffectKind::TrustRoot : EffectKind::StoreCertificate, certificate, isRoot ? "root" : "ca",
                     stateOfAuthority(certificate), "present");
  if (there) return setState(effect, EffectState::Unchanged, EffectReason::AlreadyThere);
  if (isRoot && !m_options.trustedRoots.contains(sha256)) setState(effect, EffectState::Skipped, EffectReason::RootNeedsDecision);
}

std::string Planner::stateOfAuthority(const Certificate &certificate) const {
  const bool isRoot = certificate.isSelfSigned();
  if ((isRoot ? m_root : m_ca).contains(certificate.sha256())) return "present";
  return m_snapshot.damagedAuthorities.contains((isRoot ? "root/" : "ca/") + certificate.sha256()) ? "damaged" : "absent";
}

void Planner::planEntry(PlannedPair &pair) {
  const auto *entry = entryOf(pair.certificate);
  const auto *damaged = damagedEntryOf(pair.certificate);
  const std::string before = damaged != nullptr ? "damaged" : "absent";
  if (damaged != nullptr && !m_options.replace && !m_damaged) {
    m_damaged = Error{ErrorCode::EntryDamaged, {{"object", "my/" + pair.certificate.sha256()}, {"what", damaged->what}}};
    m_damaged->certificate = pair.certificate.sha256();
  }

  const bool hasKey = entry != nullptr && entry->hasPrivateKey;
  auto &key = add(EffectKind::StoreKey, pair.certificate, "my", hasKey ? "present" : before, "present");
  if (hasKey) setState(key, EffectState::Unchanged, EffectReason::AlreadyThere);

  auto &stored = add(EffectKind::StoreCertificate, pair.certificate, "my", entry != nullptr ? "present" : before, "present");
  if (entry != nullptr) setState(stored, EffectState::Unchanged, EffectReason::AlreadyThere);

  auto &named = add(EffectKind::SetFriendlyName, pair.certificate, "my", entry != nullptr ? entry->friendlyName : before, pair.friendlyName);
  const bool sameName = entry != nullptr && entry->friendlyName == pair.friendlyName;
  if (sameName) setState(named, EffectState::Unchanged, EffectReason::AlreadyThere);

  pair.entryChanges = !hasKey || !sameName;
  if (entry != nullptr) planChain(pair, *entry);
}

// A whole entry's chain is somebody's choice and stays, unless the new one only adds what was missing.
void Planner::planChain(PlannedPair &pair, const StoreEntry &entry) {
  const auto issuers = pair.chain.issuers();
  if (issuers == entry.chain) return;
  auto &effect = add(EffectKind::UpdateChain, pair.certificate, "my", labelOf(entry.chain), labelOf(issuers));
  const bool completes = pair.chain.state == ChainState::Complete && !isComplete(entry);
  if (completes || beginsWith(issuers, entry.chain) || m_options.replace) {
    pair.entryChanges = true;
  } else {
    setState(effect, EffectState::Skipped, EffectReason::ChainKept);
  }
}

// Whether what the entry sends leads to a root that is known here. The root itself is never stored with an entry.
bool Planner::isComplete(const StoreEntry &entry) {
  Candidates candidates;
  for (const auto &certificate : entry.chain) candidates.add({certificate, Origin::File});
  for (const auto &candidate : m_candidates.all()) {
    if (candidate.certificate.isSelfIssued() && candidate.certificate.isSelfSigned()) candidates.add(candidate);
  }
  return buildChain(entry.certificate, candidates, m_checks).state == ChainState::Complete;
}

void Planner::planStrays() {
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (!m_used.insert(certificate.sha256()).second) continue;
    if (m_onlyAuthorities || m_options.trustedRoots.contains(certificate.sha256())) {
      planAuthority(certificate);
      continue;
    }
    const bool notSelected = entry.key && !m_options.selected.empty() && !m_options.selected.contains(certificate.sha256());
    const bool isRoot = certificate.isCa() && certificate.isSelfIssued();
    auto &effect = add(isRoot ? EffectKind::TrustRoot : EffectKind::StoreCertificate, certificate,
                       isRoot               ? "root"
                       : certificate.isCa() ? "ca"
                                            : "my",
                       "absent", "present");
    setState(effect, EffectState::Skipped, notSelected ? EffectReason::NotSelected : EffectReason::StrayNotImported);
    if (m_plan.pairs.empty() || notSelected) continue; // the file has no key; that says it all
    m_plan.findings.push_back({FindingCode::StrayCertificates, certificate.sha256(), {{"subject", certificate.subject()}}});
  }
}

void Planner::review() {
  auto &findings = m_plan.findings;
  const auto append = [&](const std::vector<Finding> &more) { findings.insert(findings.end(), more.begin(), more.end()); };
  append(m_bundle.findings);
  if (m_plan.pairs.empty() && !m_onlyAuthorities) append(reviewPairing(m_bundle));
  for (const auto &pair : m_plan.pairs) {
    append(reviewCertificate(pair.certificate, m_now));
    append(reviewChain(pair.chain));
    if (pair.chain.state == ChainState::Untrusted) findings.push_back(reviewRoot(pair.chain.links.back().certificate, m_snapshot.systemTrustPlace));
    reviewStoreKey(pair);
    reviewLink(pair);
    if (pair.friendlyName != m_options.defaultName) continue;
    findings.push_back({FindingCode::DefaultName, pair.certificate.sha256(), {{"name", pair.friendlyName}}});
  }
  if (!m_plan.pairs.empty() && !m_snapshot.networkFileSystem.empty()) {
    findings.push_back({FindingCode::NetworkStore, "", {{"system", m_snapshot.networkFileSystem}}});
  }
  const auto unmatched = std::count_if(m_bundle.keys.begin(), m_bundle.keys.end(), [](const BundleKey &key) { return !key.certificate.has_value(); });
  if (!m_plan.pairs.empty() && unmatched > 0) {
    findings.push_back({FindingCode::Leftovers, "", {{"what", "unmatched-key"}, {"count", std::to_string(unmatched)}}});
  }
  sortFindings(findings);
}

// What can never work comes first, then what can be accepted, then what stands in the way in the store.
void Planner::decide() {
  if (m_plan.pairs.empty() && !m_onlyAuthorities) {
    const auto isBroken = [](const Leftover &leftover) { return leftover.kind == "broken-key"; };
    const bool hasBroken = std::any_of(m_bundle.leftovers.begin(), m_bundle.leftovers.end(), isBroken);
    m_plan.refusal = Error{m_bundle.keys.empty() ? ErrorCode::NoKey : ErrorCode::KeyMismatch};
    if (m_bundle.keys.empty() && hasBroken) m_plan.refusal = Error{ErrorCode::Damaged, {{"place", "key"}}};
    for (const auto &[sha256, what] : m_snapshot.damagedRequests) {
      m_plan.refusal->details.push_back(std::string("requests/").append(sha256).append(" is not whole: ").append(what));
    }
    return;
  }
  for (const auto &finding : m_plan.findings) {
    const bool accepted = isAcceptable(finding.code) && m_options.accepted.contains(finding.code);
    if (severityOf(finding.code) != Severity::Error || accepted) continue;
    if (!m_plan.refusal) {
      m_plan.refusal = Error{ErrorCode::FindingNotAccepted, {{"finding", std::string(nameOf(finding.code))}}};
      m_plan.refusal->certificate = finding.certificate;
    }
    m_plan.refusal->details.push_back(std::string(nameOf(finding.code)) + ": " + words::sentence(finding));
  }
  if (!m_plan.refusal) m_plan.refusal = m_damaged ? m_damaged : m_linked;
  const auto &effects = m_plan.effects;
  const auto isUndecided = [](const Effect &effect) { return effect.reason == EffectReason::RootNeedsDecision; };
  if (!m_plan.pairs.empty() || effects.empty() || !std::all_of(effects.begin(), effects.end(), isUndecided)) return;
  m_plan.refusal = Error{ErrorCode::RootUndecided, {{"subject", effects.front().label}, {"sha256", effects.front().object}}};
  m_plan.refusal->certificate = effects.front().object;
}

} // namespace core
