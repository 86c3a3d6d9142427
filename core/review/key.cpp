// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"

#include <algorithm>
#include <cctype>

namespace core::review {

namespace {

// NIST SP 800-131A: 112 bits of strength at least, which is RSA and DSA of 2048 bits and curves of 224.
int fewestBits(const std::string &algorithm) {
  if (algorithm == "RSA" || algorithm == "RSA-PSS" || algorithm == "DSA") return 2048;
  if (algorithm == "EC") return 224;
  return 0;
}

bool isWeakKey(const Certificate &certificate) {
  const int bits = certificate.keyBits();
  return bits > 0 && bits < fewestBits(certificate.keyAlgorithm());
}

bool isWeakDigest(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto holds = [&](const char *digest) { return name.find(digest) != std::string::npos; };
  return holds("md2") || holds("md4") || holds("md5") || holds("sha1") || name == "shawithrsaencryption";
}

// The algorithm of a signature that can be forged, or an empty text. That of RSASSA-PSS names its digest elsewhere (RFC 4055 section 3.1).
std::string weakSignatureOf(const Certificate &certificate) {
  const auto &algorithm = certificate.signatureAlgorithm();
  if (isWeakDigest(algorithm)) return algorithm;
  if (algorithm != "rsassaPss") return {};
  const auto digest = certificate.signatureDigest();
  return isWeakDigest(digest) ? algorithm + " (" + digest + ")" : std::string();
}

Parameters keyOf(const Certificate &certificate) {
  return {{"algorithm", certificate.keyAlgorithm()}, {"bits", std::to_string(certificate.keyBits())}};
}

} // namespace

void key(const Certificate &certificate, std::vector<Finding> &findings) {
  if (isWeakKey(certificate)) findings.push_back({FindingCode::WeakKey, certificate.sha256(), keyOf(certificate)});
  if (certificate.isSelfSigned()) return; // the signature that a root makes over itself protects nothing
  if (auto algorithm = weakSignatureOf(certificate); !algorithm.empty()) {
    findings.push_back({FindingCode::WeakSignature, certificate.sha256(), {{"algorithm", std::move(algorithm)}}});
  }
}

void issuerKey(const Certificate &issuer, std::vector<Finding> &findings) {
  if (auto algorithm = weakSignatureOf(issuer); !algorithm.empty()) {
    findings.push_back({FindingCode::WeakSignature, issuer.sha256(), {{"algorithm", std::move(algorithm)}, {"subject", issuer.title()}}});
  }
  if (!isWeakKey(issuer)) return;
  findings.push_back({FindingCode::ChainWeakKey, issuer.sha256(), keyOf(issuer)});
  findings.back().parameters["subject"] = issuer.title();
}

} // namespace core::review
