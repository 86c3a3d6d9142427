// SPDX-License-Identifier: Apache-2.0
#include "core/plan/certificate_facts.h"

#include "core/model/key_purposes.h"
#include "core/plan/effect_value.h"
#include "core/ports/store_snapshot.h"

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
  facts.key = toHex(sha256(certificate.publicKey()));
  const auto purposes = purposesOf(certificate);
  facts.purposes.emplace();
  if (purposes.server) facts.purposes->push_back(TlsPurpose::Server);
  if (purposes.client) facts.purposes->push_back(TlsPurpose::Client);
  return facts;
}

CertificateFacts factsOf(const StoreEntry &entry) {
  return factsOf(entry.certificate, entry.description.friendlyName, entry.description.services, entry.hasPrivateKey);
}

} // namespace core
