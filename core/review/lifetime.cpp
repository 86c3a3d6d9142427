// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

namespace core {

namespace {

using std::chrono::days;
constexpr days longBefore{398}, longSince{200};

// CA/Browser Forum, Baseline Requirements 6.3.2 with ballot SC-081: from 15 March 2026 on.
constexpr Time shorterSince = std::chrono::sys_days(std::chrono::year(2026) / 3 / 15);

// Who is known to trust the root of a chain decides it: an operator who trusts it in the store has an authority of his own.
bool isOwnAuthority(const Chain &chain) {
  return chain.trust == RootTrust::Store || chain.trust == RootTrust::Decision;
}

bool mayBePublic(const Chain &chain) {
  return chain.trust == RootTrust::System || (chain.state == ChainState::Incomplete && !chain.links.empty());
}

} // namespace

std::vector<Finding> reviewLifetime(const Certificate &certificate, const Chain &chain) {
  if (certificate.isSelfIssued() || certificate.isCa() || isOwnAuthority(chain)) return {};
  const auto length = certificate.notAfter() - certificate.notBefore() + std::chrono::seconds(1); // RFC 5280 section 4.1.2.5: both are included
  const auto most = certificate.notBefore() >= shorterSince && mayBePublic(chain) ? longSince : longBefore;
  if (length <= most) return {};
  const auto whole = std::chrono::ceil<days>(length).count();
  return {{FindingCode::LongLifetime, certificate.sha256(), {{"days", std::to_string(whole)}, {"most", std::to_string(most.count())}}}};
}

} // namespace core
