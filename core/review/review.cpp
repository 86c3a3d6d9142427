// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include "core/review/families.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void append(std::vector<Finding> &findings, std::vector<Finding> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// What is missing in a file may be in a store, or among the roots that this machine trusts.
std::vector<Finding> ofFileAlone(std::vector<Finding> findings) {
  for (auto &finding : findings) {
    if (finding.code == FindingCode::ChainIncomplete) finding.parameters["in"] = "file";
  }
  return findings;
}

// The certificates that a file is about: of each key the one that an import takes; without any key all that are not authorities.
std::vector<const BundleCertificate *> meantIn(const Bundle &bundle, Time now) {
  const auto ofKeys = certificatesOfKeys(bundle);
  std::vector<const BundleCertificate *> meant;
  for (const auto &entry : bundle.certificates) {
    const bool isOfKey = entry.key && *entry.key < ofKeys.size() && newestValid(ofKeys[*entry.key], now) == entry.certificate;
    if (isOfKey || entry.hasLockedKey || (bundle.keys.empty() && !entry.certificate.isCa())) meant.push_back(&entry);
  }
  return meant;
}

// Issuers are imported without a key; a root alone is not.
bool holdsOnlyIssuers(const Bundle &bundle) {
  const auto isIssuer = [](const BundleCertificate &entry) { return entry.certificate.isCa(); };
  const auto isIntermediate = [](const BundleCertificate &entry) { return !entry.certificate.isSelfIssued(); };
  return bundle.keys.empty() && std::ranges::all_of(bundle.certificates, isIssuer) && std::ranges::any_of(bundle.certificates, isIntermediate);
}

} // namespace

std::vector<Finding> reviewCertificate(const Certificate &certificate, Time now) {
  std::vector<Finding> findings;
  review::dates(certificate, now, findings);
  review::key(certificate, findings);
  review::usage(certificate, findings);
  review::names(certificate, findings);
  return findings;
}

std::vector<Finding> reviewPairing(const Bundle &bundle) {
  if (bundle.certificates.empty()) return {};
  if (isPaired(bundle) || hasLockedKey(bundle)) return {}; // what stays locked is a leftover, and named as one
  const auto about = bundle.certificates.size() == 1 ? bundle.certificates.front().certificate.sha256() : std::string();
  return {{bundle.keys.empty() ? FindingCode::NoKey : FindingCode::KeyMismatch, about, {}}};
}

Expected<std::vector<Finding>> reviewBundle(const Bundle &bundle, Time now, std::stop_token stop, const std::vector<ChainLink> *elsewhere) {
  SignatureChecks checks(std::move(stop));
  auto findings = bundle.findings;
  if (!holdsOnlyIssuers(bundle)) append(findings, reviewPairing(bundle));
  Candidates candidates;
  std::vector<Certificate> all;
  for (const auto &entry : bundle.certificates) {
    candidates.add({entry.certificate, Origin::File});
    all.push_back(entry.certificate);
  }
  if (elsewhere != nullptr) std::ranges::for_each(*elsewhere, [&](const ChainLink &link) { candidates.add(link); });
  for (const auto &entry : bundle.certificates) {
    if (bundle.keys.empty() && entry.certificate.isCa() && !entry.certificate.isSelfSigned()) append(findings, reviewIssuer(entry.certificate, now));
  }
  for (const auto *entry : meantIn(bundle, now)) {
    append(findings, reviewCertificate(entry->certificate, now));
    if (!entry->key) append(findings, reviewLifetime(entry->certificate, {}));
    if (!entry->key) continue;
    const auto chain = buildChain(entry->certificate, candidates, checks, now);
    append(findings, reviewLifetime(entry->certificate, chain));
    append(findings, elsewhere != nullptr ? reviewChain(chain) : ofFileAlone(reviewChain(chain)));
    append(findings, reviewIssuers(chain, now));
    append(findings, reviewAuthorityKey(entry->certificate, all, checks));
    if (auto failure = checks.failure(); !failure) return Unexpected(failure.error());
  }
  dropDoubles(findings);
  sortFindings(findings);
  return findings;
}

void dropDoubles(std::vector<Finding> &findings) {
  std::set<std::pair<FindingCode, std::string>> seen;
  std::erase_if(findings, [&](const Finding &finding) {
    const bool isShared = finding.code == FindingCode::ChainExpired || finding.code == FindingCode::ChainExpiresSoon ||
                          finding.code == FindingCode::ChainWeakKey || finding.code == FindingCode::WeakSignature;
    return isShared && !seen.emplace(finding.code, finding.certificate).second;
  });
}

void sortFindings(std::vector<Finding> &findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return severityOf(a.code) < severityOf(b.code); });
}

} // namespace core
