// SPDX-License-Identifier: Apache-2.0
// What a plan has to say about the certificates, their issuers and their keys.
#include "core/import/planner.h"
#include "core/model/host_names.h"
#include "core/review/review.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {

void append(std::vector<Finding> &findings, const std::vector<Finding> &more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

} // namespace

void Planner::review() {
  auto &findings = m_plan.findings;
  append(findings, m_bundle.findings);
  if (m_plan.pairs.empty() && !m_onlyAuthorities) append(findings, reviewPairing(m_bundle));
  for (const auto &pair : m_plan.pairs) reviewPair(pair);
  for (const auto &update : m_plan.updates) {
    append(findings, reviewIssuers(update.chain, m_now));
    for (auto &finding : reviewChain(update.chain)) {
      if (finding.code != FindingCode::ChainIncomplete) findings.push_back(std::move(finding)); // the update has not changed that
    }
  }
  if (m_onlyAuthorities) reviewAuthorities();
  std::vector<Certificate> imported;
  for (const auto &pair : m_plan.pairs) imported.push_back(pair.certificate);
  if (!imported.empty()) append(findings, reviewCoverage(imported, m_options.expected));
  if (!m_plan.pairs.empty()) reviewSpace();
  const auto unmatched = std::count_if(m_bundle.keys.begin(), m_bundle.keys.end(), [](const BundleKey &key) { return !key.certificate.has_value(); });
  if (!m_plan.pairs.empty() && unmatched > 0) {
    findings.push_back(
        {FindingCode::Leftovers, "", {{"what", std::string(nameOf(LeftoverKind::UnmatchedKey))}, {"count", std::to_string(unmatched)}}});
  }
  dropDoubles(findings);
  sortFindings(findings);
}

void Planner::reviewPair(const PlannedPair &pair) {
  auto &findings = m_plan.findings;
  const auto &[certificate, chain] = std::tie(pair.certificate, pair.chain);
  append(findings, reviewCertificate(certificate, m_now));
  if (certificate.isCa()) append(findings, reviewAuthorityKey(certificate, everyCertificate(), m_checks));
  append(findings, reviewChain(chain));
  append(findings, reviewIssuers(chain, m_now));
  if (chain.state == ChainState::Untrusted) findings.push_back(reviewRoot(chain, m_snapshot.systemTrustPlace));
  append(findings, reviewLifetime(certificate, chain));
  reviewBesides(pair);
  reviewStoreKey(pair);
  reviewLink(pair);
  if (pair.friendlyName != m_options.defaultName) return;
  findings.push_back({FindingCode::DefaultName, certificate.sha256(), {{"name", pair.friendlyName}}});
}

// What is in the store already says nothing new about its neighbours.
void Planner::reviewBesides(const PlannedPair &pair) {
  const auto &certificate = pair.certificate;
  std::set<std::string> renewed;
  for (const auto &renewal : m_plan.renewals) {
    if (renewal.certificate != certificate.sha256() || renewal.kind != RenewalKind::Link) continue;
    renewed.insert(renewal.old.sha256);
    if (const auto *old = predecessorOf(pair)) append(m_plan.findings, reviewPurposes(*old, certificate));
  }
  if (entryOf(certificate) == nullptr) append(m_plan.findings, reviewBeside(certificate, m_snapshot.neighbours.certificates, renewed, m_now));
}

void Planner::reviewSpace() {
  // Each entry is staged before it is moved, and the journal, the receipt and what is replaced are kept beside it: far below a MiB each.
  constexpr std::uint64_t mebibyte = 1U << 20U, margin = 16;
  const auto needed = m_plan.pairs.size() + margin;
  if (!m_plan.changesAnything() || !m_snapshot.freeBytes || *m_snapshot.freeBytes >= needed * mebibyte) return;
  m_plan.findings.push_back(
      {FindingCode::TargetSpace, "", {{"free", std::to_string(*m_snapshot.freeBytes / mebibyte)}, {"needed", std::to_string(needed)}}});
}

// A root that is not going to be trusted is no issuer of anything here.
void Planner::reviewAuthorities() {
  for (const auto &entry : m_bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (isTrusted(certificate) || !certificate.isSelfSigned()) append(m_plan.findings, reviewIssuer(certificate, m_now));
  }
}

// Those of the file and of the store, as far as the store was looked at.
std::vector<Certificate> Planner::everyCertificate() const {
  std::vector<Certificate> all;
  for (const auto &candidate : m_candidates.all()) all.push_back(candidate.certificate);
  for (const auto &[sha256, entry] : m_snapshot.entries) all.push_back(entry.certificate);
  for (const auto &entry : m_snapshot.all) all.push_back(entry.certificate);
  return all;
}

// Also for a link that stays because the new certificate is not a renewal: it says why.
void Planner::reviewLink(const PlannedPair &pair) {
  if (!makesLink(pair)) return;
  const auto isLink = [&](const Effect &effect) { return effect.kind() == EffectKind::Link && effect.object() == pair.friendlyName; };
  const auto effect = std::find_if(m_plan.effects.begin(), m_plan.effects.end(), isLink);
  const bool told = effect != m_plan.effects.end() && (effect->state == EffectState::Planned || m_options.links == LinkPolicy::Renew);
  if (auto finding = told ? whatLinkLedTo(pair) : std::nullopt) m_plan.findings.push_back(std::move(*finding));
}

void Planner::reviewStoreKey(const PlannedPair &pair) {
  auto &findings = m_plan.findings;
  const auto &certificate = pair.certificate;
  const auto *stored = requestOf(pair);
  if (stored == nullptr) return;
  const auto &request = stored->request;
  const auto asked = hostNamesOf(request.names()), got = hostNamesOf(certificate.names());
  if (asked != got || request.subject() != certificate.subject()) {
    findings.push_back({FindingCode::RequestDiffers,
                        certificate.sha256(),
                        {{"subject", certificate.title()},
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

// One choice for each code, however many certificates it is about: --accept takes a code.
void Planner::offerAcceptance() {
  for (const auto &finding : m_plan.findings) {
    if (severityOf(finding.code) != Severity::Error || !isAcceptable(finding.code)) continue;
    const std::string code(nameOf(finding.code));
    const auto isThis = [&](const Choice &choice) { return choice.about == code; };
    if (std::ranges::any_of(m_plan.acceptance, isThis)) continue;
    m_plan.acceptance.push_back({ChoiceKind::Accept, code, code, m_options.answers.to(ChoiceKind::Accept, code).value_or(Reply::Stop)});
  }
}

} // namespace core
