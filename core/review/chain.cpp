// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"
#include "core/review/review.h"

#include <algorithm>

namespace core {

namespace {

// leafEnds is when the certificate ends that the issuer is needed for.
void issuerDates(const Certificate &issuer, Time now, std::optional<Time> leafEnds, std::vector<Finding> &findings) {
  const auto ends = issuer.notAfter();
  const bool isOver = ends < now;
  const bool endsFirst = leafEnds && ends < *leafEnds;
  if (!isOver && ends - now >= soon && !endsFirst) return;
  Finding finding{
      isOver ? FindingCode::ChainExpired : FindingCode::ChainExpiresSoon, issuer.sha256(), {{"subject", issuer.title()}, {"date", formatDate(ends)}}};
  if (!isOver && ends - now >= soon) finding.parameters["before"] = "leaf";
  findings.push_back(std::move(finding));
}

} // namespace

std::vector<Finding> reviewChain(const Chain &chain) {
  std::vector<Finding> findings;
  if (chain.links.empty()) return findings;
  const auto &leaf = chain.links.front().certificate.sha256();
  if (chain.state == ChainState::Incomplete && !chain.missingIssuer.empty()) {
    findings.push_back({FindingCode::ChainIncomplete, leaf, {{"issuer", chain.missingIssuer}}});
    if (!chain.issuerAddress.empty()) findings.back().parameters["address"] = chain.issuerAddress;
  }
  for (const auto &fault : chain.faults) {
    findings.push_back({FindingCode::ChainInvalid, leaf, {{"subject", fault.certificate.title()}, {"what", fault.what}}});
  }
  return findings;
}

std::vector<Finding> reviewIssuers(const Chain &chain, Time now) {
  std::vector<Finding> findings;
  if (chain.links.empty()) return findings;
  const auto leafEnds = chain.links.front().certificate.notAfter();
  for (std::size_t i = 1; i < chain.links.size(); ++i) {
    const auto &issuer = chain.links[i].certificate;
    const bool isRoot = issuer.isSelfSigned();
    if (isRoot && chain.anchor) continue; // nobody needs it
    issuerDates(issuer, now, leafEnds, findings);
    if (!isRoot) review::issuerKey(issuer, findings);
  }
  if (chain.anchor) issuerDates(*chain.anchor, now, leafEnds, findings);
  return findings;
}

std::vector<Finding> reviewIssuer(const Certificate &issuer, Time now) {
  std::vector<Finding> findings;
  issuerDates(issuer, now, {}, findings);
  if (!issuer.isSelfSigned()) review::issuerKey(issuer, findings);
  return findings;
}

std::vector<Finding> reviewAuthorityKey(const Certificate &certificate, std::span<const Certificate> others, SignatureChecks &checks) {
  if (!certificate.isCa()) return {};
  // The renewal of a self-signed certificate has the same name and key, and so its predecessor fits as its issuer.
  const auto isIssued = [&](const Certificate &other) {
    return other.publicKey() != certificate.publicKey() && checks.isIssuedBy(other, certificate);
  };
  const bool signsOnly = certificate.names().empty() && certificate.signsOnly();
  if (!signsOnly && !std::ranges::any_of(others, isIssued)) return {};
  return {{FindingCode::CaKey, certificate.sha256(), {{"subject", certificate.title()}}}};
}

Finding reviewRoot(const Chain &chain, const std::string &place) {
  const auto &root = chain.links.back().certificate;
  return {
      FindingCode::RootUntrusted, chain.links.front().certificate.sha256(), {{"subject", root.title()}, {"sha256", root.sha256()}, {"where", place}}};
}

} // namespace core
