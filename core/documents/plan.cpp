// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"
#include "core/documents/documents.h"
#include "core/documents/effect_document.h"
#include "core/documents/parts.h"
#include "core/documents/renewal_document.h"

namespace core::documents {

namespace {

constexpr auto schema = "certwright/plan/1";
using parts::longest, parts::mostElements;

Json optionsOf(const ImportOptions &options) {
  Json shown = {{"defaultName", options.defaultName}, {"links", nameOf(options.links)}};
  if (options.friendlyName) shown["friendlyName"] = *options.friendlyName;
  if (!options.selected.empty()) shown["selected"] = options.selected;
  if (!options.names.empty()) shown["names"] = options.names;
  if (!options.expected.names.empty()) shown["expectedNames"] = options.expected.names;
  parts::addText(shown, "serverName", options.expected.server);
  parts::addText(shown, "hostName", options.expected.host);
  if (!options.services.empty()) shown["services"] = options.services;
  for (const auto &reader : options.readers) shown["grantRead"].push_back(reader.text());
  auto &answers = shown["answers"] = Json::object();
  for (const auto &[id, reply] : options.answers.all()) answers[id] = nameOf(reply);
  return shown;
}

ImportOptions optionsFrom(Fields &fields) {
  ImportOptions options;
  options.defaultName = fields.text("defaultName", longest);
  options.links = fields.choice<LinkPolicy>("links");
  options.friendlyName = fields.optionalText("friendlyName", longest);
  if (fields.has("selected")) {
    for (auto &sha256 : fields.texts("selected", mostElements, longest)) options.selected.insert(std::move(sha256));
  }
  if (fields.has("names")) {
    auto names = fields.object("names");
    for (const auto &sha256 : names.names()) options.names.insert_or_assign(sha256, names.text(sha256.c_str(), longest));
  }
  if (fields.has("expectedNames")) options.expected.names = fields.texts("expectedNames", mostElements, longest);
  options.expected.server = fields.optionalText("serverName", longest).value_or("");
  options.expected.host = fields.optionalText("hostName", longest).value_or("");
  if (fields.has("services")) options.services = fields.texts("services", mostElements, longest);
  for (const auto &text : fields.has("grantRead") ? fields.texts("grantRead", mostElements, longest) : std::vector<std::string>()) {
    const auto reader = accountNameFrom(text);
    if (!reader) fields.reject("grantRead");
    if (reader) options.readers.push_back(*reader);
  }
  auto answers = fields.object("answers");
  for (const auto &id : answers.names()) options.answers.give(id, answers.choice<Reply>(id));
  return options;
}

Json worldOf(const std::vector<WorldEntry> &world) {
  Json all = Json::array();
  for (const auto &[question, answer] : world) {
    all.push_back({{"object", question.object()}, {"label", question.label}, {"state", nameOf(answer.state)}});
    parts::addText(all.back(), "digest", answer.digest);
  }
  return all;
}

WorldEntry worldEntryFrom(Fields &fields) {
  const auto object = fields.text("object", longest);
  const auto slash = object.find('/');
  const auto asked = named<Asked>(object.substr(0, slash));
  if (!asked) fields.reject("object");
  WorldEntry entry;
  entry.question = {asked.value_or(Asked::Entry), slash == std::string::npos ? std::string() : object.substr(slash + 1),
                    fields.text("label", longest)};
  entry.answer.state = fields.choice<Presence>("state");
  if (fields.has("digest")) entry.answer.digest = parts::sha256From(fields, "digest");
  return entry;
}

// All but the id.
Json contentOf(const Plan &plan) {
  Json document = {{"schema", schema}, {"nonce", plan.nonce}, {"verb", plan.verb}};
  if (plan.opening == Opening::AsItIs) document["opening"] = "as-it-is";
  document["by"] = parts::by(plan.by);
  parts::addText(document, "undoes", plan.undoes);
  document["sources"] = parts::sources(plan.sources);
  auto &store = document["store"] = {{"location", plan.store}};
  parts::addText(store, "scope", std::string(nameOf(plan.scope)));
  parts::addText(store, "id", plan.storeId);
  document["options"] = optionsOf(plan.options);
  auto &choices = document["choices"] = Json::array();
  for (const auto &each : plan.acceptance) choices.push_back(choice(each));
  auto &effects = document["effects"] = Json::array();
  for (const auto &each : plan.effects) effects.push_back(effect(each));
  document["findings"] = parts::findings(plan.findings);
  auto &certificates = document["certificates"] = Json::array();
  for (const auto &facts : plan.certificates) certificates.push_back(storedCertificate(facts, plan.by.time));
  addRenewals(document, plan, plan.by.time);
  if (plan.chain) document["chain"] = nameOf(*plan.chain);
  if (plan.request) document["request"] = parts::request(*plan.request);
  document["world"] = worldOf(plan.world);
  if (plan.refusal) document["refusal"] = nameOf(plan.refusal->code);
  return document;
}

// All but the id, without blanks, keys in the order of their bytes.
std::string idOf(const Json &content) {
  nlohmann::json canonical = content;
  canonical.erase("id");
  return toHex(sha256(asBytes(canonical.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace))));
}

void readStore(Fields &fields, Plan &plan) {
  auto store = fields.object("store");
  plan.store = store.text("location", longest);
  plan.scope = store.has("scope") ? store.choice<Scope>("scope") : Scope::None;
  plan.storeId = store.optionalText("id", longest).value_or("");
}

std::string nonceFrom(Fields &fields) {
  constexpr std::size_t digits = 2 * nonceBytes;
  auto nonce = fields.text("nonce", digits);
  if (nonce.size() != digits || nonce.find_first_not_of("0123456789abcdef") != std::string::npos) fields.reject("nonce");
  return nonce;
}

Plan read(Fields &fields) {
  Plan plan;
  if (fields.text("schema", longest) != schema) fields.reject("schema");
  plan.id = parts::sha256From(fields, "id");
  plan.nonce = nonceFrom(fields);
  plan.verb = fields.text("verb", longest);
  if (fields.has("opening")) {
    plan.opening = Opening::AsItIs;
    if (fields.text("opening", longest) != "as-it-is") fields.reject("opening");
  }
  auto by = fields.object("by");
  plan.by = parts::byFrom(by);
  plan.undoes = fields.optionalText("undoes", longest).value_or("");
  plan.sources = parts::sourcesFrom(fields);
  readStore(fields, plan);
  auto options = fields.object("options");
  plan.options = optionsFrom(options);
  fields.each("choices", mostElements, [&](Fields &each) { plan.acceptance.push_back(choiceFrom(each)); });
  fields.each("effects", mostElements, [&](Fields &each) { plan.effects.push_back(effectFrom(each)); });
  plan.findings = parts::findingsFrom(fields);
  fields.each("certificates", mostElements, [&](Fields &each) { plan.certificates.push_back(parts::certificateFrom(each)); });
  plan.renewals = renewalsFrom(fields);
  if (fields.has("chain")) plan.chain = fields.choice<ChainState>("chain");
  if (fields.has("request")) {
    auto request = fields.object("request");
    plan.request = parts::requestFrom(request);
  }
  fields.each("world", mostElements, [&](Fields &each) { plan.world.push_back(worldEntryFrom(each)); });
  if (fields.has("refusal")) plan.refusal = Error{fields.choice<ErrorCode>("refusal")};
  return plan;
}

} // namespace

void identify(Plan &plan, const By &by, BytesView nonce) {
  plan.by = by;
  plan.nonce = toHex(nonce);
  plan.id = idOf(contentOf(plan));
}

Json plan(const Plan &plan) {
  Json document = contentOf(plan);
  document["id"] = plan.id;
  return document;
}

tl::expected<Plan, WrongKey> planFrom(std::string_view text) {
  const auto document = parseDocument(text, largestPlan);
  if (!document) return tl::unexpected(document.error());
  Fields fields(*document);
  auto read = documents::read(fields);
  if (!fields.good()) return tl::unexpected(WrongKey{fields.wrong()});
  const auto rewritten = plan(read);
  if (auto wrong = parts::differing(*document, rewritten)) return tl::unexpected(std::move(*wrong));
  if (idOf(*document) == read.id) return read;
  // By what the plan itself would not have written there, where that shows.
  return tl::unexpected(parts::changedIn(*document, rewritten).value_or(WrongKey{"id"}));
}

} // namespace core::documents
