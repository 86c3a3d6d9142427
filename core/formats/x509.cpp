// SPDX-License-Identifier: Apache-2.0
#include "core/formats/x509.h"

#include "core/formats/pairing.h"
#include "core/formats/pem.h"
#include "core/openssl/ber.h"

namespace core {

namespace {

// The first element of the bytes as a certificate: "TRUSTED CERTIFICATE" has trust settings after it, others have garbage.
Expected<Certificate> leadingCertificate(BytesView bytes) {
  const auto element = openssl::firstElement(bytes);
  return Certificate::fromDer(element ? element->whole : bytes);
}

// A private key that cannot be used here must be seen, or "no private key" would be said of a file that has one.
void takeKey(const PemBlock &block, std::vector<NamedKey> &keys, std::map<std::string, int> &leftovers) {
  auto key = block.label == "PRIVATE KEY" && block.der ? PrivateKey::fromPkcs8(block.der->bytes()) : fail(ErrorCode::AlgorithmUnsupported);
  if (key) {
    keys.push_back({std::move(*key)});
  } else {
    ++leftovers[key.error().code == ErrorCode::Damaged ? "broken-key" : "unsupported-key"];
  }
}

} // namespace

bool isCertificateLabel(std::string_view label) {
  return label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
}

Expected<Bundle> certificatesFromDer(BytesView bytes, const Limits &limits) {
  std::vector<CertificateBag> certificates;
  openssl::Elements elements(bytes);
  while (const auto element = elements.next()) {
    auto certificate = Certificate::fromDer(element->whole);
    if (!certificate && certificates.empty()) return Unexpected(certificate.error());
    if (!certificate) break;
    if (certificates.size() >= limits.bags) return bagLimitHit(limits);
    certificates.push_back({std::move(*certificate), {}});
  }
  if (certificates.empty()) return fail(ErrorCode::Damaged, {{"place", "certificate"}}, "cut off");
  return pairUp(std::move(certificates), {}, {});
}

Expected<Bundle> bundleFromPem(BytesView bytes, const Limits &limits) {
  std::vector<CertificateBag> certificates;
  std::vector<NamedKey> keys;
  std::map<std::string, int> leftovers;
  for (const auto &block : pemBlocks(plainText(bytes))) {
    if (certificates.size() >= limits.bags) return bagLimitHit(limits);
    if (keys.size() >= limits.keys) return keyLimitHit(limits);
    if (isCertificateLabel(block.label)) {
      auto certificate = block.der ? leadingCertificate(block.der->bytes()) : fail(ErrorCode::Damaged);
      if (certificate) {
        certificates.push_back({std::move(*certificate), {}});
      } else {
        ++leftovers["broken-certificate"];
      }
    } else if (block.label.ends_with("PRIVATE KEY")) {
      takeKey(block, keys, leftovers);
    }
  }
  if (certificates.empty()) return fail(ErrorCode::Damaged, {{"place", "certificate"}}, "no block could be read");
  return pairUp(std::move(certificates), std::move(keys), leftovers);
}

} // namespace core
