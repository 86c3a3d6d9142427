// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_request.h"

#include "app/cli/show_parts.h"
#include "app/cli/show_receipt.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace app::cli {

namespace {

using core::escapeForDisplay;

std::string nameFor(const core::CertificateRequest &request) {
  return request.commonName().empty() ? request.subject() : request.commonName();
}

std::string table(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console) {
  const auto &request = stored.request;
  Rows rows{field("Subject", request.subject())};
  if (!request.names().empty()) rows.push_back(field("Names", fmt::format("{}", fmt::join(request.names(), ", "))));
  rows.push_back(field("Key", fmt::format("{} {}", request.keyAlgorithm(), request.keyBits())));
  rows.push_back(field("Friendly name", stored.friendlyName));
  rows.push_back(field("Made", core::formatTime(stored.made)));
  rows.push_back(field("SHA-256", request.sha256()));
  rows.push_back(field("File", store.requestPathOf(request.sha256())));
  return aligned(rows, console.coloursResults(), 2);
}

} // namespace

std::string showRequests(const core::StoreSnapshot &snapshot, const std::string &location, const Console &console) {
  const bool isEmpty = snapshot.requests.empty() && snapshot.damagedRequests.empty();
  if (isEmpty) return console.quiet() ? std::string() : "No request waits in " + escapeForDisplay(location) + '\n';
  Rows rows;
  if (!console.quiet()) {
    rows.push_back({});
    for (const auto *title : {"Request", "Made", "Key", "Name", "Friendly name"}) rows.back().push_back({title, Tone::Faint});
  }
  for (const auto &stored : snapshot.requests) {
    const auto &request = stored.request;
    rows.push_back({{shortForm(request.sha256())},
                    {core::formatDate(stored.made)},
                    {fmt::format("{} {}", request.keyAlgorithm(), request.keyBits())},
                    {escapeForDisplay(nameFor(request))},
                    {escapeForDisplay(stored.friendlyName)}});
  }
  for (const auto &[sha256, what] : snapshot.damagedRequests)
    rows.push_back({{shortForm(sha256)}, {"damaged: " + escapeForDisplay(what), Tone::Bad}});
  return aligned(rows, console.coloursResults());
}

std::string showStoredRequest(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console) {
  if (console.quiet()) return stored.request.pem();
  const auto title = tinted(escapeForDisplay(nameFor(stored.request)), Tone::Strong, console.coloursResults()) + '\n';
  return title + table(stored, store, console) + '\n' + stored.request.pem();
}

std::string showRequestReceipt(const core::ImportReceipt &receipt, const core::CertificateStore &store, const Console &console) {
  const bool isRemoval = receipt.verb == "request remove";
  const auto name = receipt.request ? nameFor(receipt.request->request) : receipt.plan.effects.front().label;
  const auto *const what = !receipt.changed ? "Nothing to do: the request waits already for "
                           : isRemoval      ? "Removed the request for "
                                            : "Made a request for ";
  auto text = tinted(what + escapeForDisplay(name), Tone::Strong, console.coloursResults()) + '\n';
  if (receipt.request && !isRemoval) text += table(*receipt.request, store, console);
  text += showEffects(receipt.plan, console) + showFindings(receipt.plan.findings, console);
  if (!receipt.id.empty()) text += heading("Receipt", console) + "  " + receipt.id + '\n';
  return text;
}

} // namespace app::cli
