// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

namespace core {

std::vector<Finding> reviewChain(const Chain &chain) {
  if (chain.links.empty() || chain.state != ChainState::Incomplete) return {};
  return {{FindingCode::ChainIncomplete, chain.links.front().certificate.sha256(), {{"issuer", chain.missingIssuer}}}};
}

} // namespace core
