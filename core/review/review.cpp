// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include "core/review/families.h"

#include <algorithm>

namespace core {

namespace {

void append(std::vector<Finding> &findings, std::vector<Finding> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A certificate that came without its key is still what the file is about, unless it is somebody's issuer.
bool isReviewed(const BundleCertificate &entry, bool anyKey) {
  return entry.key.has_value() || (!anyKey && !entry.certificate.isCa());
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
  const auto isPaired = [](const BundleKey &key) { return key.certificate.has_value(); };
  if (std::any_of(bundle.keys.begin(), bundle.keys.end(), isPaired)) return {};
  const auto about = bundle.certificates.size() == 1 ? bundle.certificates.front().certificate.sha256() : std::string();
  return {{bundle.keys.empty() ? FindingCode::NoKey : FindingCode::KeyMismatch, about, {}}};
}

Expected<std::vector<Finding>> reviewBundle(const Bundle &bundle, Time now, std::stop_token stop) {
  SignatureChecks checks(std::move(stop));
  auto findings = bundle.findings;
  append(findings, reviewPairing(bundle));
  Candidates candidates;
  for (const auto &entry : bundle.certificates) candidates.add({entry.certificate, Origin::File});
  for (const auto &entry : bundle.certificates) {
    if (!isReviewed(entry, !bundle.keys.empty())) continue;
    append(findings, reviewCertificate(entry.certificate, now));
    if (!entry.key) continue;
    append(findings, reviewChain(buildChain(entry.certificate, candidates, checks)));
    if (auto failure = checks.failure(); !failure) return Unexpected(failure.error());
  }
  sortFindings(findings);
  return findings;
}

void sortFindings(std::vector<Finding> &findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return severityOf(a.code) < severityOf(b.code); });
}

} // namespace core
