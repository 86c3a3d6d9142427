// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/documents/parts.h"
#include "core/formats/readers.h"
#include "core/words/words.h"

namespace core::documents {

namespace {

Json containerOf(const ContainerFacts &facts) {
  Json mac = {{"kind", nameOf(facts.mac.kind)}};
  parts::addText(mac, "digest", facts.mac.digest);
  if (facts.mac.kind != MacFacts::Kind::None) mac["iterations"] = facts.mac.iterations;
  Json safes = Json::array();
  for (const auto &safe : facts.safes) {
    Json one = {{"encryption", safe.encryption}};
    if (safe.iterations > 0) one["iterations"] = safe.iterations;
    if (safe.bags) one["bags"] = *safe.bags;
    if (!safe.keys.empty()) one["keys"] = safe.keys;
    if (!safe.unreadable.empty()) one["unreadable"] = safe.unreadable;
    safes.push_back(std::move(one));
  }
  Json readers = Json::array();
  for (const auto &reader : readersOf(facts)) {
    Json one = {{"program", reader.program}, {"can", reader.reason == ReaderReason::None}};
    parts::addText(one, "reason", words::sentence(reader.reason, reader.what));
    readers.push_back(std::move(one));
  }
  return {{"mac", std::move(mac)},
          {"safes", std::move(safes)},
          {"work", facts.work},
          {"estimatedSeconds", facts.estimatedSeconds},
          {"readers", std::move(readers)}};
}

Json certificateOf(const BundleCertificate &entry, Role role) {
  const auto &certificate = entry.certificate;
  Json shown = {{"sha1", certificate.sha1()},
                {"sha256", certificate.sha256()},
                {"subject", certificate.subject()},
                {"issuer", certificate.issuer()},
                {"serial", certificate.serial()},
                {"names", certificate.names()},
                {"notBefore", formatTime(certificate.notBefore())},
                {"notAfter", formatTime(certificate.notAfter())},
                {"keyAlgorithm", certificate.keyAlgorithm()}};
  if (certificate.keyBits() > 0) shown["keyBits"] = certificate.keyBits(); // 0: an algorithm that is unknown here
  shown["signatureAlgorithm"] = certificate.signatureAlgorithm();
  shown["isCa"] = certificate.isCa();
  shown["isSelfSigned"] = certificate.isSelfSigned();
  shown["role"] = nameOf(role);
  shown["hasPrivateKey"] = entry.key.has_value();
  if (entry.friendlyName) shown["friendlyName"] = *entry.friendlyName;
  return shown;
}

Json keyOf(const BundleKey &entry, const Bundle &bundle) {
  Json shown = {{"algorithm", entry.key.algorithm()}};
  if (entry.key.bits() > 0) shown["bits"] = entry.key.bits();
  if (entry.certificate && *entry.certificate < bundle.certificates.size()) {
    shown["certificate"] = bundle.certificates[*entry.certificate].certificate.sha256();
  }
  if (entry.friendlyName) shown["friendlyName"] = *entry.friendlyName;
  return shown;
}

void addContent(Json &document, const Bundle &bundle) {
  auto &certificates = document["certificates"] = Json::array();
  const auto roles = rolesOf(bundle);
  for (std::size_t i = 0; i < roles.size(); ++i) certificates.push_back(certificateOf(bundle.certificates[i], roles[i]));
  auto &keys = document["keys"] = Json::array();
  for (const auto &entry : bundle.keys) keys.push_back(keyOf(entry, bundle));
  auto &leftovers = document["leftovers"] = Json::array();
  for (const auto &leftover : bundle.leftovers) leftovers.push_back({{"kind", nameOf(leftover.kind)}, {"count", leftover.count}});
}

} // namespace

Json inspect(const SourceFile &file, const Bundle *bundle, Verdict verdict, const std::vector<Finding> &findings) {
  Json document = {{"schema", "certwright/inspect/1"},
                   {"file", {{"name", file.name}, {"size", file.bytes ? file.bytes->size() : 0}, {"sha256", file.sha256}}},
                   {"format", nameOf(file.format)},
                   {"encoding", nameOf(file.encoding)}};
  if (file.container) document["container"] = containerOf(*file.container);
  document["password"] = {{"verdict", nameOf(verdict)}};
  if (bundle != nullptr && bundle->fitted) document["password"]["fitted"] = nameOf(*bundle->fitted);
  if (bundle != nullptr) addContent(document, *bundle);
  document["findings"] = parts::findings(findings);
  return document;
}

} // namespace core::documents
