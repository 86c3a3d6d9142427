// SPDX-License-Identifier: Apache-2.0
// The pairs of a plan: which certificate of each key is meant, and where its key is.
#include "core/import/planner.h"
#include "core/plan/effect_rows.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace core {

bool Planner::isSelected(const Certificate &certificate) const {
  return m_options.selected.contains(certificate.sha256());
}

std::vector<Certificate> Planner::meantAmong(const std::vector<Certificate> &ofOneKey) const {
  std::vector<Certificate> meant;
  if (!m_options.selected.empty()) {
    std::ranges::copy_if(ofOneKey, std::back_inserter(meant), [&](const Certificate &each) { return isSelected(each); });
  } else if (!ofOneKey.empty()) {
    meant.push_back(newestValid(ofOneKey, m_now));
  }
  return meant;
}

void Planner::pairUp() {
  const auto ofKeys = certificatesOfKeys(m_bundle);
  for (std::size_t i = 0; i < ofKeys.size(); ++i) {
    for (const auto &certificate : meantAmong(ofKeys[i])) addPair({certificate, keyIdOf(m_bundle.keys[i].key.publicKey()), {}, {}});
  }
}

void Planner::addPair(PlannedPair pair) {
  const auto &certificate = pair.certificate;
  if (!m_used.insert(certificate.sha256()).second) return; // the same key twice
  const auto *entry = entryOf(certificate);
  const auto *request = entry == nullptr ? requestFor(certificate) : nullptr; // an imported certificate no longer answers a request
  const auto answersIt = [&](const PlannedPair &other) { return other.request == request->request.sha256(); };
  if (request != nullptr && std::ranges::none_of(m_plan.pairs, answersIt)) pair.request = request->request.sha256();
  pair.friendlyName = friendlyNameFor(pair);
  pair.chain = m_judge.chainOf(certificate);
  if (entry != nullptr) pair.services = entry->description.services;
  if (const auto *damaged = damagedEntryOf(certificate)) pair.services = damaged->description.services;
  m_plan.pairs.push_back(std::move(pair));
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

// Certificates of one key are one choice, as in a file that has the key: a request is answered once.
void Planner::pairWithStore() {
  std::vector<std::vector<Certificate>> ofKeys;
  std::map<std::string, std::size_t> places; // in ofKeys, by public key
  std::map<std::string, KeyPlace> keys;
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (entry.key || m_used.contains(certificate.sha256())) continue;
    const auto place = keyInStore(certificate);
    if (!place) continue;
    keys.emplace(certificate.sha256(), *place);
    const auto [found, isNew] = places.emplace(keyIdOf(certificate.publicKey()), ofKeys.size());
    if (isNew) ofKeys.emplace_back();
    ofKeys[found->second].push_back(certificate);
  }
  for (const auto &same : ofKeys) {
    for (const auto &certificate : meantAmong(same)) {
      PlannedPair pair{certificate, {}, {}, {}};
      pair.keyFrom = keys.at(certificate.sha256());
      addPair(std::move(pair));
    }
  }
  const auto isAuthority = [](const BundleCertificate &entry) { return entry.certificate.isCa(); };
  m_onlyAuthorities =
      m_plan.pairs.empty() && m_bundle.keys.empty() && !hasLockedKey(m_bundle) && std::ranges::all_of(m_bundle.certificates, isAuthority);
}

// The issuers of the certificates whose keys stay locked.
std::set<std::string> Planner::issuersOfLocked() {
  std::set<std::string> issuers;
  for (const auto &entry : m_bundle.certificates) {
    if (!entry.hasLockedKey) continue;
    for (const auto &link : ancestorsOf(entry.certificate, m_candidates, m_checks)) issuers.insert(link.certificate.sha256());
  }
  return issuers;
}

// Why a certificate of the file that is in no chain is not imported.
EffectReason Planner::whyLeftOut(const BundleCertificate &entry) const {
  const auto keyId = entry.key && *entry.key < m_bundle.keys.size() ? keyIdOf(m_bundle.keys[*entry.key].key.publicKey()) : std::string();
  const auto hasItsKey = [&](const PlannedPair &pair) {
    return (!keyId.empty() && pair.key == keyId) || pair.certificate.publicKey() == entry.certificate.publicKey();
  };
  if (std::ranges::any_of(m_plan.pairs, hasItsKey)) return EffectReason::SameKeyChosen;
  const bool isDeselected = entry.key && !m_options.selected.empty() && !isSelected(entry.certificate);
  if (entry.hasLockedKey) return EffectReason::KeyLocked;
  return isDeselected ? EffectReason::NotSelected : EffectReason::StrayNotImported;
}

void Planner::planStrays() {
  std::vector<Certificate> strays;
  const auto aboveLocked = issuersOfLocked();
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (!m_used.insert(certificate.sha256()).second) continue;
    if (m_onlyAuthorities || isTrusted(certificate)) {
      planAuthority(certificate);
      continue;
    }
    const auto why = aboveLocked.contains(certificate.sha256()) ? EffectReason::KeyLocked : whyLeftOut(entry);
    const bool isStray = why == EffectReason::StrayNotImported;
    const bool isIssuer = certificate.isCa() && !entry.hasLockedKey && (isStray || why == EffectReason::KeyLocked);
    const bool isHere = !isStray && entryOf(certificate) != nullptr;
    const bool isRoot = isIssuer && certificate.isSelfIssued();
    const auto section = isIssuer ? Section::Ca : Section::My;
    const auto found = isHere ? Presence::Present : Presence::Absent;
    auto &effect = isRoot ? add(TrustRoot{nameOf(certificate)}) : add(PutCertificate{section, nameOf(certificate), {}, found});
    setState(effect, isHere ? EffectState::Unchanged : EffectState::Skipped, isHere ? EffectReason::AlreadyThere : why);
    if (isStray) strays.push_back(certificate);
  }
  if (!m_plan.pairs.empty()) reportStrays(strays); // without a key, that is reported already
}

// A file with all the roots of a system would make a hundred findings.
void Planner::reportStrays(const std::vector<Certificate> &strays) {
  if (strays.size() > mostShown) {
    m_plan.findings.push_back({FindingCode::StrayCertificates, {}, {{"count", std::to_string(strays.size())}}});
    return;
  }
  for (const auto &stray : strays) m_plan.findings.push_back({FindingCode::StrayCertificates, stray.sha256(), {{"subject", stray.title()}}});
}

} // namespace core
