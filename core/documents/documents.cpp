// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"

#include "core/documents/parts.h"
#include "core/words/words.h"

#include <algorithm>

namespace core::documents {

namespace {

// An entry whose proof is still to be made names the receipt that waits for it.
void markUnproved(Json &entry, const std::optional<UnprovedChange> &unproved) {
  const auto isThis = [&](const std::string &sha256) { return entry.at("section") == nameOf(Section::My) && entry.at("sha256") == sha256; };
  if (unproved && std::any_of(unproved->entries.begin(), unproved->entries.end(), isThis)) entry["unproved"] = unproved->receipt;
}

} // namespace

Json error(const Error &error, const Json &more) {
  const auto exit = exitFor(error.code);
  Json document = {{"schema", "certwright/error/1"},
                   {"exit", static_cast<int>(exit)},
                   {"code", nameOf(exit)},
                   {"reason", nameOf(error.code)},
                   {"text", words::sentence(error)}};
  parts::addText(document, "hint", words::hint(error));
  if (error.code == ErrorCode::WrongPassword || error.code == ErrorCode::PasswordNeeded) {
    const auto which = error.parameters.find("which");
    document["which"] = which == error.parameters.end() ? "file" : which->second.text();
  }
  parts::addText(document, "detail", error.diagnostic);
  parts::addText(document, "certificate", error.certificate);
  for (const auto &detail : error.details) {
    document["details"].push_back(words::sentence(detail));
    const auto *difference = std::get_if<Difference>(&detail);
    if (difference == nullptr) continue;
    document["differences"].push_back({{"object", difference->object}, {"label", difference->label}, {"turn", nameOf(difference->turn)}});
  }
  document.update(more);
  return document;
}

Json list(const Listing &listing, Time now) {
  Json listed = Json::array();
  for (const auto &entry : listing.entries) listed.push_back(parts::listed(entry, now));
  for (auto &entry : listed) markUnproved(entry, listing.unproved);
  Json document = {{"schema", "certwright/list/1"}, {"entries", std::move(listed)}};
  for (const auto &[object, what] : listing.damaged) {
    Json one = {{"object", object}};
    parts::addWhat(one, "what", what);
    document["damaged"].push_back(std::move(one));
  }
  return document;
}

Json certificate(const ListedEntry &entry, Time now) {
  Json document = {{"schema", "certwright/certificate/1"}};
  document.update(parts::listed(entry, now));
  const auto &shown = entry.entry.certificate;
  document["keyAlgorithm"] = shown.keyAlgorithm();
  document["signatureAlgorithm"] = shown.signatureAlgorithm();
  document["isCa"] = shown.isCa();
  if (entry.section != Section::My) return document;
  Json chain = Json::array();
  for (const auto &issuer : entry.entry.chain) chain.push_back({{"sha256", issuer.sha256()}, {"subject", issuer.subject()}});
  document["chain"] = std::move(chain);
  return document;
}

Json receipts(const std::vector<Json> &stored) {
  return {{"schema", "certwright/receipts/1"}, {"receipts", stored}};
}

std::string dump(const Json &document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace core::documents
