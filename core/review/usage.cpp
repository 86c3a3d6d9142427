// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_purposes.h"
#include "core/review/families.h"
#include "core/review/review.h"

namespace core::review {

namespace {

// What TLS needs of a server's key (RFC 8446 section 4.4.2.2, RFC 5246 section 7.4.2, RFC 8422 section 5.3): it signs. Long ago an RSA key could
// decrypt instead, which TLS 1.3 and today's clients no longer do. An authority's own certificate is judged by ca-key.
void keyUsage(const Certificate &certificate, const KeyPurposes &purposes, std::vector<Finding> &findings) {
  if (!purposes.isLimited) return;
  const auto add = [&](Parameters parameters) { findings.push_back({FindingCode::KeyUsage, certificate.sha256(), std::move(parameters)}); };
  const auto &algorithm = certificate.keyAlgorithm();
  if (!purposes.signs) {
    Parameters parameters{{"key", algorithm}};
    if (algorithm == "RSA" && purposes.enciphersKeys) parameters["problem"] = "exchange";
    add(std::move(parameters));
  }
  // RFC 5280 section 4.2.1.3: keyCertSign needs the cA of the basic constraints.
  if (purposes.signsCertificates && !certificate.isCa()) add({{"key", algorithm}, {"problem", "issuer"}});
}

} // namespace

void usage(const Certificate &certificate, std::vector<Finding> &findings) {
  const auto purposes = purposesOf(certificate);
  if (!purposes.server) findings.push_back({FindingCode::PurposeServer, certificate.sha256(), {}});
  const bool isAuthorityAlone = certificate.isCa() && certificate.names().empty();
  if (purposes.server && !isAuthorityAlone) keyUsage(certificate, purposes, findings);
  if (mustStaple(certificate)) findings.push_back({FindingCode::MustStaple, certificate.sha256(), {}});
}

} // namespace core::review

namespace core {

std::vector<Finding> reviewPurposes(const Certificate &old, const Certificate &renewal) {
  if (!purposesOf(old).client || purposesOf(renewal).client) return {};
  return {{FindingCode::PurposeClient, renewal.sha256(), {{"subject", old.title()}}}};
}

} // namespace core
