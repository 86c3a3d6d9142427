// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_request.h"

#include "app/cli/show_parts.h"
#include "core/base/text.h"
#include "core/words/words.h"

#include <fmt/format.h>

namespace app::cli {

namespace {

using core::escapeForDisplay;

} // namespace

std::string requestTable(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console) {
  const auto &request = stored.request;
  Rows rows;
  if (!request.subject().empty()) rows.push_back(field("Subject", request.subject()));
  if (!request.names().empty()) rows.push_back(field("Names", fmt::format("{}", fmt::join(request.names(), ", "))));
  rows.push_back(field("Key", fmt::format("{} {}", request.keyAlgorithm(), request.keyBits())));
  rows.push_back(field("Friendly name", stored.friendlyName));
  rows.push_back(field("Made", core::formatTime(stored.made)));
  rows.push_back(field("SHA-256", request.sha256()));
  const auto path = store.pathOf({core::PlaceOfFile::Of::Request, request.sha256(), core::PlaceOfFile::File::Request});
  if (path) rows.push_back(field("File", *path));
  return aligned(rows, console.coloursResults(), 2);
}

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
                    {escapeForDisplay(core::labelOf(request))},
                    {escapeForDisplay(stored.friendlyName)}});
  }
  for (const auto &[sha256, what] : snapshot.damagedRequests)
    rows.push_back({{shortForm(sha256)}, {"damaged: " + escapeForDisplay(core::words::textOf(what)), Tone::Bad}});
  return aligned(rows, console.coloursResults());
}

std::string showStoredRequest(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console) {
  if (console.quiet()) return stored.request.pem();
  const auto title = tinted(escapeForDisplay(core::labelOf(stored.request)), Tone::Strong, console.coloursResults()) + '\n';
  return title + requestTable(stored, store, console) + '\n' + stored.request.pem();
}

} // namespace app::cli
