// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

namespace core {

std::vector<Finding> reviewChain(const Chain &chain) {
  std::vector<Finding> findings;
  if (chain.links.empty()) return findings;
  const auto &leaf = chain.links.front().certificate.sha256();
  if (chain.state == ChainState::Incomplete) {
    findings.push_back({FindingCode::ChainIncomplete, leaf, {{"issuer", chain.missingIssuer}}});
    if (!chain.issuerAddress.empty()) findings.back().parameters["address"] = chain.issuerAddress;
  }
  for (const auto &fault : chain.faults) {
    findings.push_back({FindingCode::ChainInvalid, leaf, {{"subject", fault.certificate.subject()}, {"what", fault.what}}});
  }
  return findings;
}

Finding reviewRoot(const Certificate &root, const std::string &place) {
  return {FindingCode::RootUntrusted, root.sha256(), {{"subject", root.subject()}, {"sha256", root.sha256()}, {"where", place}}};
}

} // namespace core
