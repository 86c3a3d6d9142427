// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/opened_store.h"
#include "app/cli/show_receipt.h"
#include "app/cli/show_store.h"
#include "app/cli/thumbprint.h"
#include "core/base/fields.h"
#include "core/documents/documents.h"
#include "core/history/history.h"
#include "core/history/stored_receipt.h"
#include "core/report/report.h"
#include "core/servers/server_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace app::cli {

namespace {

tl::expected<core::Json, core::WrongKey> parsed(const std::string &stored) {
  return core::parseDocument(stored, core::documents::largestReceipt);
}

core::Exit showReceipt(const Session &session, core::CertificateStore &store) {
  auto &console = session.console;
  const auto &id = session.request.subject();
  const auto history = core::History::read(store.receiptLog());
  if (!history) return console.fail(history.error());
  const auto receipt = core::storedReceipt(id, *history, store);
  if (!receipt) return console.fail(receipt.error());
  if (console.json()) {
    const auto stored = store.receiptLog().receipt(id);
    auto document = stored ? parsed(*stored).value_or(core::Json()) : core::Json(); // as it was written
    if (!receipt->undoneBy.empty()) document["undoneBy"] = receipt->undoneBy;
    console.document(document);
  } else if (session.request.reportForm) {
    const auto report = core::reportOf(*receipt);
    console.print(*session.request.reportForm == core::ReportForm::Html ? core::htmlOf(report) : core::textOf(report));
  } else {
    console.print(cli::showReceipt(*receipt, store, console));
  }
  return core::Exit::Ok;
}

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

bool isSameWord(std::string_view a, std::string_view b) {
  const auto isSame = [](unsigned char left, unsigned char right) { return std::tolower(left) == std::tolower(right); };
  return std::ranges::equal(a, b, isSame);
}

// By the name that a renewal moves, where the entry has one.
core::Exit showServer(const Session &session, const core::ListedEntry &listed, const core::CertificateStore &store) {
  using Place = core::PlaceOfFile;
  if (session.request.json) return session.console.fail({core::ErrorCode::Usage, {{"what", "--server and --json exclude each other."}}});
  if (listed.section != core::Section::My || !listed.entry.hasPrivateKey)
    return session.console.fail({core::ErrorCode::Usage, {{"what", "--server is for a certificate of the section my that has its key."}}});
  const auto of = listed.links.empty() ? Place::Of::Entry : Place::Of::Link;
  const auto &name = listed.links.empty() ? listed.entry.certificate.sha256() : listed.links.front();
  const auto chain = store.pathOf({of, name, Place::File::FullChain});
  const auto key = store.pathOf({of, name, Place::File::PrivateKey});
  const auto isMeant = [&](const core::ServerLines &each) { return isSameWord(each.server, *session.request.server); };
  if (std::ranges::none_of(core::serverLines("/", "/"), isMeant))
    return session.console.fail({core::ErrorCode::Usage, {{"what", "--server is nginx, apache, postfix, dovecot, exim or haproxy."}}});
  const auto servers = chain && key ? core::serverLines(*chain, *key) : std::vector<core::ServerLines>();
  const auto found = std::ranges::find_if(servers, isMeant);
  if (found == servers.end()) {
    const auto what =
        fmt::format("{} cannot use a file of this name; certwright rename gives the certificate a plainer one.", *session.request.server);
    return session.console.fail({core::ErrorCode::Usage, {{"what", what}}});
  }
  session.console.print(found->lines + "\n# " + found->reload + '\n');
  return core::Exit::Ok;
}

core::Exit showCertificate(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto listing = opened->store->list(std::nullopt);
  if (!listing) return console.fail(listing.error());
  const auto &entries = listing->entries;
  const auto wanted = plainThumbprint(session.request.subject());
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const core::ListedEntry &each) {
    return each.entry.certificate.sha256() == wanted || each.entry.certificate.sha1() == wanted;
  });
  if (found == entries.end()) {
    return console.fail({core::ErrorCode::NotFound, {{"what", core::Fault::Certificate}, {"id", session.request.subject()}}});
  }
  if (session.request.server) return showServer(session, *found, *opened->store);
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
  if (!session.request.subjects.empty()) return showReceipt(session, *opened->store);
  const auto history = core::History::read(opened->store->receiptLog());
  if (!history) return console.fail(history.error());
  if (!console.json()) {
    console.print(showReceiptList(*history, opened->store->location(), console));
    return core::Exit::Ok;
  }
  const auto ids = opened->store->receiptLog().ids();
  if (!ids) return console.fail(ids.error());
  std::vector<core::Json> receipts;
  for (const auto &id : *ids) {
    const auto stored = opened->store->receiptLog().receipt(id);
    // What cannot be shown by itself is not shown in the list either.
    const bool isWhole = stored && core::documents::receiptFrom(*stored);
    receipts.push_back(isWhole ? *parsed(*stored) : core::Json{{"id", id}, {"damaged", true}});
    if (const auto undoer = history->undoneBy(id); !undoer.empty()) receipts.back()["undoneBy"] = undoer;
  }
  console.document(core::documents::receipts(receipts));
  return core::Exit::Ok;
}

constexpr OptionGroup listOptions[] = {OptionGroup::Section, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr OptionGroup showOptions[] = {OptionGroup::Server, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr OptionGroup receiptOptions[] = {OptionGroup::ReportForm, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr OptionGroup options[] = {OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "list",
     .usage = "list [--section S]",
     .brief = "the certificates of a store",
     .meaning = "List the certificates of a store.",
     .options = listOptions,
     .run = listStore},
    {.name = "show",
     .usage = "show THUMBPRINT",
     .brief = "one certificate",
     .meaning = "Show one stored certificate by its SHA-1 or SHA-256; or, with --server, the lines that a server needs for it.",
     .options = showOptions,
     .run = showCertificate,
     .subject = "THUMBPRINT",
     .subjectMeaning = "The SHA-1 or SHA-256 of a stored certificate; see certwright list",
     .missing = "Give the thumbprint of a certificate; see certwright list."},
    {.name = "receipts",
     .usage = "receipts [ID]",
     .brief = "what was changed",
     .meaning = "List the changes of a store, or show the receipt of one; with --format as plain text for a ticket, or as a page.",
     .options = receiptOptions,
     .run = showReceipts,
     .subject = "ID",
     .subjectMeaning = "The id of one receipt"},
};

} // namespace

std::span<const Command> storeCommands() {
  return commands;
}

} // namespace app::cli
