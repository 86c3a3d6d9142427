// SPDX-License-Identifier: Apache-2.0
#include "core/formats/x509.h"

#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/openssl/ber.h"

namespace core {

bool isCertificateLabel(std::string_view label) {
  return label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
}

bool isPkcs7Label(std::string_view label) {
  return label == "PKCS7" || label == "CMS" || label == "PKCS #7 SIGNED DATA";
}

Expected<Bundle> certificatesFromDer(BytesView bytes, const Limits &limits) {
  CertificateBounds bounds(limits);
  std::vector<CertificateBag> certificates;
  openssl::Elements elements(bytes);
  while (const auto element = elements.next()) {
    auto certificate = bounds.read(element->whole);
    const bool isTooLarge = !certificate && certificate.error().code == ErrorCode::LimitHit;
    if (!certificate && (certificates.empty() || isTooLarge)) return Unexpected(certificate.error());
    if (!certificate) break;
    if (certificates.size() >= limits.bags) return bagLimitHit(limits);
    certificates.push_back({std::move(*certificate), {}});
  }
  if (certificates.empty()) return fail(ErrorCode::Damaged, {{"place", Fault::Certificate}}, "cut off");
  return pairUp(std::move(certificates), {}, {});
}

} // namespace core
