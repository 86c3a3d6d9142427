// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_store.h"
#include "app/cli/show_receipt.h"
#include "app/cli/show_store.h"
#include "app/cli/verbs.h"
#include "core/documents/documents.h"

#include <algorithm>
#include <cctype>
#include <memory>

namespace app::cli {

namespace {

// Thumbprints are written with colons, with blanks and in either case; Windows' own dialog adds an invisible mark in front.
std::string plainThumbprint(const std::string &typed) {
  std::string plain;
  for (const char c : typed) {
    if (std::isxdigit(static_cast<unsigned char>(c)) != 0) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return plain;
}

core::Json parsed(const std::string &stored) {
  return core::parseJson(stored);
}

core::Exit showReceipt(const Session &session, core::CertificateStore &store) {
  auto &console = session.console;
  const auto stored = store.receipt(session.request.subject);
  if (!stored) return console.fail(stored.error());
  const auto receipt = parsed(*stored);
  if (!receipt.is_object()) {
    core::Error error{core::ErrorCode::StoreFailed,
                      {{"store", store.location()}, {"what", "the receipt " + session.request.subject + " is damaged"}}};
    return console.fail(error);
  }
  if (console.json()) {
    console.document(receipt);
  } else {
    console.print(showStoredReceipt(receipt, console));
  }
  return core::Exit::Ok;
}

} // namespace

core::Exit listStore(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto listing = opened->store->list(session.request.section);
  if (!listing) return console.fail(listing.error());
  if (console.json()) {
    console.document(core::documents::list(*listing, opened->composition.clock->now()));
  } else {
    console.print(showList(*listing, opened->store->location(), opened->composition.clock->now(), console));
  }
  return core::Exit::Ok;
}

core::Exit showCertificate(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto listing = opened->store->list(std::nullopt);
  if (!listing) return console.fail(listing.error());
  const auto &entries = listing->entries;
  const auto wanted = plainThumbprint(session.request.subject);
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const core::ListedEntry &each) {
    return each.entry.certificate.sha256() == wanted || each.entry.certificate.sha1() == wanted;
  });
  if (found == entries.end()) {
    return console.fail({core::ErrorCode::NotFound, {{"what", "certificate"}, {"id", session.request.subject}}});
  }
  if (console.json()) {
    console.document(core::documents::certificate(*found, opened->composition.clock->now()));
  } else {
    console.print(showEntry(*found, *opened->store, opened->composition.clock->now(), console));
  }
  return core::Exit::Ok;
}

core::Exit showReceipts(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  if (!session.request.subject.empty()) return showReceipt(session, *opened->store);
  const auto ids = opened->store->receipts();
  if (!ids) return console.fail(ids.error());
  std::vector<core::Json> receipts;
  for (const auto &id : *ids) {
    const auto stored = opened->store->receipt(id);
    const auto receipt = stored ? parsed(*stored) : core::Json();
    receipts.push_back(receipt.is_object() ? receipt : core::Json{{"id", id}});
  }
  if (console.json()) {
    console.document(core::documents::receipts(receipts));
  } else {
    console.print(showReceiptList(receipts, opened->store->location(), console));
  }
  return core::Exit::Ok;
}

} // namespace app::cli
