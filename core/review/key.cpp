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

bool isWeakSignature(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto holds = [&](const char *digest) { return name.find(digest) != std::string::npos; };
  return holds("md2") || holds("md4") || holds("md5") || holds("sha1") || name == "shawithrsaencryption";
}

} // namespace

void key(const Certificate &certificate, std::vector<Finding> &findings) {
  const int bits = certificate.keyBits();
  if (bits > 0 && bits < fewestBits(certificate.keyAlgorithm())) {
    findings.push_back({FindingCode::WeakKey, certificate.sha256(), {{"algorithm", certificate.keyAlgorithm()}, {"bits", std::to_string(bits)}}});
  }
  // Nobody relies on the signature that a root makes over itself.
  if (!certificate.isSelfSigned() && isWeakSignature(certificate.signatureAlgorithm())) {
    findings.push_back({FindingCode::WeakSignature, certificate.sha256(), {{"algorithm", certificate.signatureAlgorithm()}}});
  }
}

} // namespace core::review
