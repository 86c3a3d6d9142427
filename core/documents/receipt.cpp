// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"
#include "core/documents/documents.h"
#include "core/documents/effect_document.h"
#include "core/documents/parts.h"
#include "core/documents/renewal_document.h"

namespace core::documents {

namespace {

constexpr auto schema = "certwright/receipt/1";
using parts::longest, parts::mostElements;

// The findings that the operator accepted and that were really there.
Json acceptedOf(const Plan &plan) {
  Json accepted = Json::array();
  for (const auto &choice : plan.acceptance) {
    if (choice.reply == Reply::Accept) accepted.push_back(choice.about);
  }
  return accepted;
}

Json proofOf(const Proof &proof) {
  Json shown = {{"reread", proof.reread}, {"signature", proof.signature}, {"modes", proof.modes}};
  if (proof.chain) shown["chain"] = nameOf(*proof.chain);
  parts::addText(shown, "accounts", std::string(nameOf(proof.accounts)));
  return shown;
}

Proof proofFrom(Fields &fields) {
  Proof proof;
  proof.reread = fields.flag("reread");
  proof.signature = fields.flag("signature");
  proof.modes = fields.flag("modes");
  if (fields.has("chain")) proof.chain = fields.choice<ChainState>("chain");
  if (fields.has("accounts")) proof.accounts = fields.choice<AccountsTried>("accounts");
  return proof;
}

void addCertificates(Json &document, const Receipt &receipt) {
  Json all = Json::array();
  for (const auto &facts : receipt.plan.certificates) all.push_back(storedCertificate(facts, receipt.by.time));
  if (all.empty()) return;
  document["certificate"] = all.front();
  if (all.size() > 1) document["certificates"] = std::move(all);
}

void readCertificates(Fields &fields, Plan &plan) {
  if (fields.has("certificates")) {
    fields.each("certificates", mostElements, [&](Fields &each) { plan.certificates.push_back(parts::certificateFrom(each)); });
  } else if (fields.has("certificate")) {
    auto certificate = fields.object("certificate");
    plan.certificates.push_back(parts::certificateFrom(certificate));
  }
}

// "source" is the first of "sources", which an earlier version did not write.
void readSources(Fields &fields, Plan &plan) {
  if (fields.has("sources")) {
    plan.sources = parts::sourcesFrom(fields);
  } else if (fields.has("source")) {
    auto source = fields.object("source");
    plan.sources = {{SourceRole::Certificates, source.text("name", longest), {}, parts::sha256From(source, "sha256")}};
  }
}

void readAccepted(Fields &fields, Plan &plan) {
  for (const auto &code : fields.texts("accepted", mostElements, longest)) {
    if (!named<FindingCode>(code)) fields.reject("accepted");
    plan.acceptance.push_back({ChoiceKind::Accept, code, code, Reply::Accept});
  }
}

WholeObjects wholeFrom(Fields &fields) {
  const auto count = [&](const char *key) { return static_cast<std::size_t>(fields.number(key, UINT32_MAX)); };
  return {count("my"), count("ca"), count("root"), count("requests")};
}

// What a request will ask for whose key is still to be made; null where there is none.
const NewKey *requestToMake(const Plan &plan) {
  for (const auto &each : plan.effects) {
    const auto *put = std::get_if<PutRequest>(&each.change);
    if (put != nullptr && put->toMake) return &*put->toMake;
  }
  return nullptr;
}

void readParts(Fields &fields, Receipt &receipt) {
  auto by = fields.object("by");
  receipt.by = parts::byFrom(by);
  if (fields.has("prepared")) {
    auto prepared = fields.object("prepared");
    receipt.plan.by = parts::byFrom(prepared);
  }
  if (fields.has("request")) {
    auto request = fields.object("request");
    if (request.has("sha256")) receipt.plan.request = parts::requestFrom(request); // else it is one of the effects, still to be made
  }
  if (fields.has("whole")) {
    auto whole = fields.object("whole");
    receipt.whole = wholeFrom(whole);
  }
  if (fields.has("proof")) {
    auto proof = fields.object("proof");
    receipt.proof = proofFrom(proof);
  }
}

Receipt read(Fields &fields) {
  Receipt receipt;
  auto &plan = receipt.plan;
  if (fields.text("schema", longest) != schema) fields.reject("schema");
  receipt.id = fields.optionalText("id", longest).value_or("");
  plan.verb = fields.text("verb", longest);
  receipt.whatIf = fields.flag("whatIf");
  receipt.changed = fields.flag("changed");
  plan.id = fields.optionalText("plan", longest).value_or("");
  plan.undoes = fields.optionalText("undoes", longest).value_or("");
  readSources(fields, plan);
  plan.store = fields.text("store", longest);
  plan.storeId = fields.optionalText("storeId", longest).value_or("");
  plan.scope = fields.has("scope") ? fields.choice<Scope>("scope") : Scope::None;
  fields.each("effects", mostElements, [&](Fields &each) { plan.effects.push_back(effectFrom(each)); });
  readCertificates(fields, plan);
  plan.renewals = renewalsFrom(fields);
  plan.findings = parts::findingsFrom(fields);
  readAccepted(fields, plan);
  readParts(fields, receipt);
  return receipt;
}

} // namespace

Json receipt(const Receipt &receipt, Exit exit) {
  const auto &plan = receipt.plan;
  Json document = {{"schema", schema}};
  parts::addText(document, "id", receipt.id);
  document["verb"] = plan.verb;
  document["whatIf"] = receipt.whatIf;
  document["changed"] = receipt.changed;
  document["exit"] = static_cast<int>(exit);
  document["by"] = parts::by(receipt.by);
  parts::addText(document, "plan", plan.id);
  if (receipt.isOfSavedPlan()) document["prepared"] = parts::by(plan.by);
  parts::addText(document, "carriedOut", plan.carriedOut);
  parts::addText(document, "undoes", plan.undoes);
  parts::addText(document, "undoneBy", receipt.undoneBy);
  if (!plan.sources.empty()) {
    document["source"] = {{"name", plan.source().name}, {"sha256", plan.source().sha256}};
    document["sources"] = parts::sources(plan.sources);
  }
  document["store"] = plan.store;
  parts::addText(document, "storeId", plan.storeId);
  parts::addText(document, "scope", std::string(nameOf(plan.scope)));
  document["role"] = "none";
  // A bare host name is not qualified, and the network must not be asked for the rest of it.
  if (receipt.by.host.find('.') != std::string::npos) document["fqdn"] = receipt.by.host;
  auto &effects = document["effects"] = Json::array();
  for (const auto &each : plan.effects) effects.push_back(effect(each));
  addCertificates(document, receipt);
  addRenewals(document, plan, receipt.by.time);
  if (plan.request) document["request"] = parts::request(*plan.request);
  if (const auto *asked = plan.request ? nullptr : requestToMake(plan)) document["request"] = {{"subject", asked->subject}, {"names", asked->names}};
  if (const auto &whole = receipt.whole) {
    document["whole"] = {{"my", whole->my}, {"ca", whole->ca}, {"root", whole->root}, {"requests", whole->requests}};
  }
  document["findings"] = parts::findings(plan.findings);
  document["accepted"] = acceptedOf(plan);
  if (receipt.proof) document["proof"] = proofOf(*receipt.proof);
  return document;
}

tl::expected<Receipt, WrongKey> receiptFrom(std::string_view text) {
  const auto document = parseDocument(text, largestReceipt);
  if (!document) return tl::unexpected(document.error());
  Fields fields(*document);
  auto read = documents::read(fields);
  const auto exit = fields.number("exit", UINT8_MAX);
  if (!fields.good()) return tl::unexpected(WrongKey{fields.wrong()});
  if (auto wrong = parts::differing(*document, receipt(read, static_cast<Exit>(exit)))) return tl::unexpected(std::move(*wrong));
  return read;
}

} // namespace core::documents
