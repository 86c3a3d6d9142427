// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/documents/parts.h"
#include "core/words/words.h"

#include <algorithm>

namespace core::documents {

namespace {

Json effectOf(const Effect &effect) {
  Json shown = {{"kind", nameOf(effect.kind)}, {"object", effect.object}, {"label", effect.label},        {"target", effect.target},
                {"from", effect.from},         {"to", effect.to},         {"state", nameOf(effect.state)}};
  if (effect.reason != EffectReason::None) {
    shown["reason"] = words::of(effect.reason);
    shown["reasonCode"] = nameOf(effect.reason);
  }
  return shown;
}

// Of what the operator accepted, what was there to accept.
Json acceptedOf(const ImportPlan &plan) {
  Json accepted = Json::array();
  for (const auto code : plan.options.accepted) {
    const auto isThis = [&](const Finding &finding) { return finding.code == code; };
    if (std::any_of(plan.findings.begin(), plan.findings.end(), isThis)) accepted.push_back(nameOf(code));
  }
  return accepted;
}

Json byOf(const By &by) {
  Json shown = Json::object();
  parts::addText(shown, "user", by.user);
  parts::addText(shown, "host", by.host);
  shown["time"] = formatTime(by.time);
  parts::addText(shown, "command", by.command);
  return shown;
}

Json proofOf(const Proof &proof) {
  return {{"reread", proof.reread}, {"signature", proof.signature}, {"modes", proof.modes}, {"chain", nameOf(proof.chain)}};
}

void addCertificates(Json &document, const ImportReceipt &receipt) {
  Json all = Json::array();
  for (const auto &pair : receipt.plan.pairs) {
    all.push_back(storedCertificate(pair.certificate, pair.friendlyName, pair.services, true, receipt.by.time));
  }
  if (all.empty()) return;
  document["certificate"] = all.front();
  if (all.size() > 1) document["certificates"] = std::move(all);
}

} // namespace

Json receipt(const ImportReceipt &receipt, Exit exit) {
  const auto &plan = receipt.plan;
  Json document = {{"schema", "certwright/receipt/1"}};
  parts::addText(document, "id", receipt.id);
  document["verb"] = receipt.verb;
  document["whatIf"] = receipt.whatIf;
  document["changed"] = receipt.changed;
  document["exit"] = static_cast<int>(exit);
  document["by"] = byOf(receipt.by);
  if (!plan.sourceName.empty()) document["source"] = {{"name", plan.sourceName}, {"sha256", plan.sourceSha256}};
  document["store"] = plan.store;
  parts::addText(document, "scope", std::string(nameOf(plan.scope)));
  document["role"] = "none";
  // A bare host name is not qualified, and there is no asking the network for the rest of it.
  if (receipt.by.host.find('.') != std::string::npos) document["fqdn"] = receipt.by.host;
  auto &effects = document["effects"] = Json::array();
  for (const auto &effect : plan.effects) effects.push_back(effectOf(effect));
  addCertificates(document, receipt);
  if (receipt.request) document["request"] = parts::request(*receipt.request);
  if (const auto &whole = receipt.whole) {
    document["whole"] = {{"my", whole->my}, {"ca", whole->ca}, {"root", whole->root}, {"requests", whole->requests}};
  }
  document["findings"] = parts::findings(plan.findings);
  document["accepted"] = acceptedOf(plan);
  if (receipt.proof) document["proof"] = proofOf(*receipt.proof);
  return document;
}

std::string withProof(const std::string &storedReceipt, const Proof &proof) {
  auto document = parseJson(storedReceipt);
  if (!document.is_object()) return storedReceipt;
  document["proof"] = proofOf(proof);
  return dump(document);
}

} // namespace core::documents
