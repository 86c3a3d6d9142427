// SPDX-License-Identifier: Apache-2.0
#include "core/documents/parts.h"

#include "core/codes/enumerators.h"
#include "core/documents/documents.h"
#include "core/words/words.h"

#include <algorithm>
#include <cctype>

namespace core::documents {

namespace {

std::string lower(std::string hex) {
  std::transform(hex.begin(), hex.end(), hex.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return hex;
}

constexpr std::size_t mostSources = 1000;
constexpr std::uint64_t mostBits = 1U << 20U;

std::vector<TlsPurpose> purposesFrom(Fields &fields) {
  std::vector<TlsPurpose> purposes;
  for (const auto &name : fields.texts("purposes", parts::mostElements, parts::longest)) {
    const auto purpose = named<TlsPurpose>(name);
    if (!purpose) fields.reject("purposes");
    purposes.push_back(purpose.value_or(TlsPurpose::Server));
  }
  return purposes;
}

Json purposesOf(const std::vector<TlsPurpose> &purposes) {
  Json names = Json::array();
  for (const auto purpose : purposes) names.push_back(nameOf(purpose));
  return names;
}

// What is said in words for people, beside a code.
bool isProse(const std::string &key) {
  return key == "text" || key == "reason" || key == "hint";
}

// Whether keys count that only the document has, and what is said in words.
enum class Count { Meaning, Everything };

std::optional<WrongKey> differingAt(const Json &document, const Json &rewritten, const std::string &path, Count count) {
  if (document.is_object() && rewritten.is_object()) {
    for (const auto &[key, value] : document.items()) {
      const auto found = rewritten.find(key);
      const auto place = path.empty() ? key : path + "." + key;
      if (count == Count::Everything && found == rewritten.end()) return WrongKey{place};
      if (found == rewritten.end() || (count == Count::Meaning && isProse(key))) continue;
      auto wrong = differingAt(value, *found, place, count);
      if (wrong) return wrong;
    }
    return std::nullopt;
  }
  if (!document.is_array() || !rewritten.is_array() || document.size() != rewritten.size()) {
    return document == rewritten ? std::nullopt : std::optional(WrongKey{path});
  }
  for (std::size_t i = 0; i < document.size(); ++i) {
    auto wrong = differingAt(document[i], rewritten[i], path + "[" + std::to_string(i) + "]", count);
    if (wrong) return wrong;
  }
  return std::nullopt;
}

} // namespace

namespace parts {

void addText(Json &object, const char *key, const std::string &text) {
  if (!text.empty()) object[key] = text;
}

void addParameters(Json &object, const Parameters &parameters) {
  for (const auto &[name, value] : parameters) object["parameters"][name] = words::textOf(value);
}

Parameters parametersFrom(Fields &fields) {
  Parameters parameters;
  if (!fields.has("parameters")) return parameters;
  auto part = fields.object("parameters");
  for (const auto &name : part.names()) parameters[name] = part.text(name, longest);
  return parameters;
}

Json findings(const std::vector<Finding> &findings) {
  Json all = Json::array();
  for (const auto &finding : findings) {
    Json one = {{"code", nameOf(finding.code)}, {"severity", nameOf(severityOf(finding.code))}, {"acceptable", isAcceptable(finding.code)}};
    addText(one, "certificate", finding.certificate);
    addParameters(one, finding.parameters);
    one["text"] = words::sentence(finding);
    all.push_back(std::move(one));
  }
  return all;
}

void addWhat(Json &object, const char *key, const Value &what) {
  object[key] = words::textOf(what);
  if (!what.faults().empty()) object["code"] = nameOf(what.faults().front().fault);
}

std::vector<Finding> findingsFrom(Fields &fields) {
  std::vector<Finding> findings;
  fields.each("findings", mostElements, [&](Fields &part) {
    Finding finding{part.choice<FindingCode>("code")};
    if (part.has("certificate")) finding.certificate = sha256From(part, "certificate");
    finding.parameters = parametersFrom(part);
    findings.push_back(std::move(finding));
  });
  return findings;
}

CertificateFacts certificateFrom(Fields &fields) {
  CertificateFacts facts;
  facts.sha1 = lower(fields.text("thumbprint", longest));
  facts.sha256 = sha256From(fields, "sha256");
  facts.services = servicesInColumn(fields.text("services", longest));
  facts.subject = fields.text("subject", longest);
  facts.issuer = fields.text("issuer", longest);
  facts.serial = fields.text("serialNumber", longest);
  facts.friendlyName = fields.optionalText("friendlyName", longest).value_or("");
  facts.notBefore = timeFrom(fields, "notBefore");
  facts.notAfter = timeFrom(fields, "notAfter");
  facts.names = fields.texts("certificateDomains", mostElements, longest);
  facts.hasPrivateKey = fields.flag("hasPrivateKey");
  facts.isSelfSigned = fields.flag("isSelfSigned");
  facts.keyBits = static_cast<int>(fields.number("publicKeySize", mostBits));
  facts.keyAlgorithm = fields.optionalText("keyAlgorithm", longest).value_or("");
  facts.label = fields.optionalText("label", longest).value_or(facts.subject);
  if (fields.has("chain")) facts.chain = fields.choice<ChainState>("chain");
  if (fields.has("publicKeySha256")) facts.key = sha256From(fields, "publicKeySha256");
  if (fields.has("purposes")) facts.purposes = purposesFrom(fields);
  return facts;
}

Json account(const Account &account) {
  return {{"kind", nameOf(account.kind)}, {"name", account.name}, {"id", account.id}};
}

Account accountFrom(Fields &fields) {
  const auto kind = fields.choice<AccountKind>("kind");
  auto name = fields.text("name", longest);
  return {kind, std::move(name), static_cast<std::uint32_t>(fields.number("id", UINT32_MAX))};
}

Json accounts(const Accounts &accounts) {
  Json all = Json::array();
  for (const auto &one : accounts) all.push_back(account(one));
  return all;
}

Accounts accountsFrom(Fields &fields, const char *key) {
  Accounts accounts;
  fields.each(key, mostElements, [&](Fields &each) { accounts.push_back(accountFrom(each)); });
  return accounts;
}

Json by(const By &by) {
  Json shown = Json::object();
  addText(shown, "user", by.user);
  addText(shown, "host", by.host);
  shown["time"] = formatTime(by.time);
  addText(shown, "command", by.command);
  return shown;
}

By byFrom(Fields &fields) {
  By by;
  by.user = fields.optionalText("user", longest).value_or("");
  by.host = fields.optionalText("host", longest).value_or("");
  by.time = timeFrom(fields, "time");
  by.command = fields.optionalText("command", longest).value_or("");
  return by;
}

Json sources(const std::vector<Source> &sources) {
  Json all = Json::array();
  for (const auto &source : sources) {
    all.push_back({{"role", nameOf(source.role)}, {"name", source.name}});
    addText(all.back(), "path", source.path);
    addText(all.back(), "sha256", source.sha256);
  }
  return all;
}

std::vector<Source> sourcesFrom(Fields &fields) {
  std::vector<Source> sources;
  fields.each("sources", mostSources, [&](Fields &part) {
    Source source{part.choice<SourceRole>("role"), part.text("name", longest)};
    source.path = part.optionalText("path", longest).value_or("");
    if (part.has("sha256")) source.sha256 = sha256From(part, "sha256");
    sources.push_back(std::move(source));
  });
  return sources;
}

std::string sha256From(Fields &fields, const char *key) {
  constexpr std::size_t digits = 64;
  auto text = fields.text(key, digits);
  const bool isHex = text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!isHex) fields.reject(key);
  return text;
}

Time timeFrom(Fields &fields, const char *key) {
  const auto time = parseTime(fields.text(key, longest));
  if (!time) fields.reject(key);
  return time.value_or(Time());
}

std::optional<WrongKey> differing(const Json &document, const Json &rewritten) {
  return differingAt(document, rewritten, {}, Count::Meaning);
}

std::optional<WrongKey> changedIn(const Json &document, const Json &rewritten) {
  return differingAt(document, rewritten, {}, Count::Everything);
}

Json listed(const ListedEntry &entry, Time now) {
  Json shown = {{"section", nameOf(entry.section)}};
  const auto &stored = entry.entry;
  shown.update(
      storedCertificate(factsOf(stored.certificate, stored.description.friendlyName, stored.description.services, stored.hasPrivateKey), now));
  if (!stored.readers.empty()) shown["keyReaders"] = accounts(stored.readers);
  shown["links"] = entry.links;
  return shown;
}

} // namespace parts

Json storedCertificate(const CertificateFacts &facts, Time now) {
  const bool inDate = facts.notBefore <= now && now <= facts.notAfter;
  Json stored = {{"thumbprint", thumbprint(facts.sha1)},
                 {"sha256", facts.sha256},
                 {"services", servicesColumn(facts.services)},
                 {"subject", facts.subject},
                 {"issuer", facts.issuer},
                 {"serialNumber", facts.serial}};
  parts::addText(stored, "friendlyName", facts.friendlyName);
  stored["notBefore"] = formatTime(facts.notBefore);
  stored["notAfter"] = formatTime(facts.notAfter);
  stored["certificateDomains"] = facts.names;
  stored["hasPrivateKey"] = facts.hasPrivateKey;
  stored["isSelfSigned"] = facts.isSelfSigned;
  // Exchange prints 0 for elliptic curves, because it asks for the key in a way that knows only RSA. This is the real size.
  stored["publicKeySize"] = facts.keyBits;
  parts::addText(stored, "keyAlgorithm", facts.keyAlgorithm);
  if (facts.chain) stored["chain"] = nameOf(*facts.chain);
  parts::addText(stored, "publicKeySha256", facts.key);
  if (facts.purposes) stored["purposes"] = purposesOf(*facts.purposes);
  stored["label"] = facts.label;
  // Which authority a root came from, and whether the chain is revoked, cannot be told from a folder of files.
  stored["rootCAType"] = "Unknown";
  stored["status"] = inDate ? "Unknown" : "DateInvalid";
  return stored;
}

std::string thumbprint(const std::string &sha1) {
  std::string text = sha1;
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

} // namespace core::documents
