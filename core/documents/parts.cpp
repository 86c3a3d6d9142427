// SPDX-License-Identifier: Apache-2.0
#include "core/documents/parts.h"

#include "core/documents/documents.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace core::documents {

namespace {

std::string upper(std::string hex) {
  std::transform(hex.begin(), hex.end(), hex.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return hex;
}

} // namespace

namespace parts {

void addText(Json &object, const char *key, const std::string &text) {
  if (!text.empty()) object[key] = text;
}

Json findings(const std::vector<Finding> &findings) {
  Json all = Json::array();
  for (const auto &finding : findings) {
    Json one = {{"code", nameOf(finding.code)}, {"severity", nameOf(severityOf(finding.code))}, {"acceptable", isAcceptable(finding.code)}};
    addText(one, "certificate", finding.certificate);
    if (!finding.parameters.empty()) one["parameters"] = finding.parameters;
    one["text"] = words::sentence(finding);
    all.push_back(std::move(one));
  }
  return all;
}

Json listed(const ListedEntry &entry, Time now) {
  Json shown = {{"section", nameOf(entry.section)}};
  const auto &stored = entry.entry;
  shown.update(storedCertificate(stored.certificate, stored.friendlyName, stored.services, stored.hasPrivateKey, now));
  return shown;
}

} // namespace parts

Json storedCertificate(const Certificate &certificate, const std::string &friendlyName, const std::vector<std::string> &services, bool hasPrivateKey,
                       Time now) {
  const bool inDate = certificate.notBefore() <= now && now <= certificate.notAfter();
  Json stored = {{"thumbprint", upper(certificate.sha1())}, {"sha256", certificate.sha256()}, {"services", servicesColumn(services)},
                 {"subject", certificate.subject()},        {"issuer", certificate.issuer()}, {"serialNumber", certificate.serial()}};
  parts::addText(stored, "friendlyName", friendlyName);
  stored["notBefore"] = formatTime(certificate.notBefore());
  stored["notAfter"] = formatTime(certificate.notAfter());
  stored["certificateDomains"] = certificate.names();
  stored["hasPrivateKey"] = hasPrivateKey;
  stored["isSelfSigned"] = certificate.isSelfSigned();
  // Exchange prints 0 for elliptic curves, because it asks for the key in a way that knows only RSA. This is the real size.
  stored["publicKeySize"] = certificate.keyBits();
  // Which authority a root came from, and whether the chain is revoked, cannot be told from a folder of files.
  stored["rootCAType"] = "Unknown";
  stored["status"] = inDate ? "Unknown" : "DateInvalid";
  return stored;
}

std::string servicesColumn(const std::vector<std::string> &services) {
  constexpr std::array<std::pair<std::string_view, char>, 5> columns = {{{"imap", 'I'}, {"pop", 'P'}, {"um", 'U'}, {"iis", 'W'}, {"smtp", 'S'}}};
  std::string column;
  for (const auto &[name, letter] : columns) {
    column += std::find(services.begin(), services.end(), name) == services.end() ? '.' : letter;
  }
  return column;
}

} // namespace core::documents
