// SPDX-License-Identifier: Apache-2.0
#include "core/plan/certificate_facts.h"

#include "core/plan/effect_value.h"

namespace core {

CertificateFacts factsOf(const Certificate &certificate, const std::string &friendlyName, const std::vector<std::string> &services,
                         bool hasPrivateKey) {
  CertificateFacts facts;
  facts.sha1 = certificate.sha1();
  facts.sha256 = certificate.sha256();
  facts.subject = certificate.subject();
  facts.issuer = certificate.issuer();
  facts.serial = certificate.serial();
  facts.names = certificate.names();
  facts.notBefore = certificate.notBefore();
  facts.notAfter = certificate.notAfter();
  facts.keyAlgorithm = certificate.keyAlgorithm();
  facts.keyBits = certificate.keyBits();
  facts.isSelfSigned = certificate.isSelfSigned();
  facts.label = labelOf(certificate);
  facts.friendlyName = friendlyName;
  facts.services = services;
  facts.hasPrivateKey = hasPrivateKey;
  return facts;
}

} // namespace core
