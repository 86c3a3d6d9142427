// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effect_value.h"

namespace core {

namespace {

struct Writer {
  std::string operator()(Presence presence) const { return std::string(nameOf(presence)); }
  std::string operator()(const NameValue &value) const { return value.name; }
  std::string operator()(const LinkValue &value) const { return value.sha256.empty() ? "no entry" : value.sha256; }
  std::string operator()(const TextValue &value) const { return value.value.empty() ? "nothing" : value.value; }
  std::string operator()(const ServicesValue &value) const { return textOf(value.services); }
  std::string operator()(const ReadersValue &value) const {
    std::string list;
    for (const auto &account : value.accounts) list += (list.empty() ? "" : ", ") + account.named().text();
    return list.empty() ? "nobody else" : list;
  }
  std::string operator()(const ChainValue &value) const {
    std::string list;
    for (const auto &issuer : value.issuers) list += (list.empty() ? "" : ", ") + issuer.label;
    return list.empty() ? "none" : list;
  }
};

} // namespace

std::string textOf(const EffectValue &value) {
  return std::visit(Writer(), value);
}

std::string labelOf(const Certificate &certificate) {
  return certificate.commonName().empty() ? certificate.title() : certificate.commonName();
}

std::string labelOf(const CertificateRequest &request) {
  if (!request.commonName().empty()) return request.commonName();
  return request.subject().empty() && !request.names().empty() ? request.names().front() : request.subject();
}

CertificateName nameOf(const Certificate &certificate) {
  return {certificate.sha256(), labelOf(certificate)};
}

std::vector<CertificateName> namesOf(const std::vector<Certificate> &certificates) {
  std::vector<CertificateName> names;
  names.reserve(certificates.size());
  for (const auto &certificate : certificates) names.push_back(nameOf(certificate));
  return names;
}

} // namespace core
