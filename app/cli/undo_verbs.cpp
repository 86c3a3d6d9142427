// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"
#include "app/cli/commands.h"
#include "app/cli/opened_store.h"
#include "app/cli/thumbprint.h"
#include "app/cli/usage.h"
#include "core/undo/purge.h"
#include "core/undo/removal.h"
#include "core/undo/rename.h"
#include "core/undo/services.h"
#include "core/undo/undo.h"

#include <algorithm>

namespace app::cli {

namespace {

core::Exit undoChange(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  const core::UndoOrder order{session.request.subject(), opened->composition.host->user()};
  Change change;
  change.planning = [&](const core::Look &look) { return core::planUndo(order, store, look); };
  change.question = "Undo? [y/N] ";
  change.asking = Change::Asking::AtTerminal;
  return carryOut(session, opened->composition, store, change);
}

// A thumbprint has the digits of a SHA-1 or of a SHA-256. Anything else is told as it was typed.
core::Expected<std::string> thumbprintIn(const std::string &typed) {
  constexpr std::size_t sha1 = 40, sha256 = 64;
  auto plain = plainThumbprint(typed);
  if (plain.size() == sha1 || plain.size() == sha256) return plain;
  return core::fail(core::ErrorCode::NotFound, {{"what", core::Fault::Certificate}, {"id", typed}});
}

core::Exit removeCertificate(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  const auto thumbprint = thumbprintIn(session.request.subject());
  if (!thumbprint) return session.console.fail(thumbprint.error());
  Change change;
  change.planning = [&](const core::Look &look) { return core::planRemoval(*thumbprint, store, look); };
  change.question = "Remove? [y/N] ";
  change.asking = Change::Asking::AtTerminal;
  return carryOut(session, opened->composition, store, change);
}

core::Exit renameCertificate(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  const auto &subjects = session.request.subjects;
  const auto thumbprint = thumbprintIn(subjects.at(0));
  if (!thumbprint) return session.console.fail(thumbprint.error());
  const core::RenameOrder order{*thumbprint, subjects.at(1), opened->composition.configuration.friendlyName, session.request.answers};
  Change change;
  change.planning = [&](const core::Look &look) { return core::planRename(order, store, look); };
  change.question = "Rename? [y/N] ";
  return carryOut(session, opened->composition, store, change);
}

core::Expected<void> checkRename(const Request &request) {
  return request.subjects.size() == 2 ? core::Expected<void>() : usage("Give the thumbprint and the new name; see certwright list.");
}

core::Exit changeServices(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  const auto thumbprint = thumbprintIn(session.request.subject());
  if (!thumbprint) return session.console.fail(thumbprint.error());
  const core::ServicesOrder order{*thumbprint, session.request.services, session.request.removed};
  Change change;
  change.planning = [&](const core::Look &look) { return core::planServices(order, store, look); };
  change.question = "Change its services? [y/N] ";
  return carryOut(session, opened->composition, store, change);
}

core::Expected<void> checkServices(const Request &request) {
  const auto isBoth = [&](const std::string &one) { return std::ranges::find(request.removed, one) != request.removed.end(); };
  if (request.services.empty() && request.removed.empty()) return usage("Say which services, with --add or --remove.");
  return std::ranges::any_of(request.services, isBoth) ? usage("--add and --remove name the same service.") : core::Expected<void>();
}

core::Exit purgeTrash(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  const auto days = session.request.olderThan.value_or(opened->composition.configuration.trashDays);
  const auto now = opened->composition.clock->now();
  Change change;
  change.planning = [&, now](const core::Look &look) { return core::planPurge(std::chrono::days(days), now, store, look); };
  change.question = "Destroy all of this for good? It cannot be undone. [y/N] ";
  change.asking = Change::Asking::UnlessToldNotTo;
  return carryOut(session, opened->composition, store, change);
}

constexpr OptionGroup options[] = {OptionGroup::Preview, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr OptionGroup renameOptions[] = {OptionGroup::Preview, OptionGroup::Replace, OptionGroup::Store,
                                         OptionGroup::Scope,   OptionGroup::Output,  OptionGroup::Help};
constexpr OptionGroup servicesOptions[] = {OptionGroup::Services, OptionGroup::Preview, OptionGroup::Store,
                                           OptionGroup::Scope,    OptionGroup::Output,  OptionGroup::Help};
constexpr OptionGroup purgeOptions[] = {OptionGroup::Age,   OptionGroup::Preview, OptionGroup::Store,
                                        OptionGroup::Scope, OptionGroup::Output,  OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "undo",
     .usage = "undo ID|last",
     .brief = "take back what one change did",
     .meaning = "Take back what one change did: an import, a request, a removal, or another undo. ID is that of its receipt; last is your newest "
                "change that is neither an undo nor undone.",
     .options = options,
     .run = undoChange,
     .subject = "ID|last",
     .subjectMeaning = "The id of a receipt, or last",
     .missing = "Give the id of a receipt, or last; see certwright receipts.",
     .changesStore = true,
     .summary = {"take back the change {undoes} in {store}", "Took back the change {undoes} in {store}",
                 "Nothing to take back of the change {undoes} in {store}"}},
    {.name = "remove",
     .usage = "remove THUMBPRINT",
     .brief = "take a certificate out of a store, with its key",
     .meaning =
         "Take a certificate out of a store, with its key, its names, and the issuers that nothing else needs. All of it is kept in the trash.",
     .options = options,
     .run = removeCertificate,
     .subject = "THUMBPRINT",
     .subjectMeaning = "The SHA-1 or SHA-256 of a stored certificate; see certwright list",
     .missing = "Give the thumbprint of a certificate; see certwright list.",
     .changesStore = true,
     .summary = {"remove a certificate from {store}", "Removed a certificate from {store}", "Nothing to remove from {store}"}},
    {.name = "rename",
     .usage = "rename THUMBPRINT NAME",
     .brief = "give a certificate another friendly name",
     .meaning = "Give a certificate another friendly name, and a link of that name. A link of its earlier name stays.",
     .options = renameOptions,
     .run = renameCertificate,
     .subject = "THUMBPRINT NAME",
     .subjectMeaning = "The SHA-1 or SHA-256 of a stored certificate; the new friendly name",
     .mostSubjects = 2,
     .missing = "Give the thumbprint of a certificate; see certwright list.",
     .changesStore = true,
     .summary = {"rename a certificate in {store}", "Renamed a certificate in {store}", "The certificate in {store} has that name already"},
     .check = checkRename},
    {.name = "services",
     .usage = "services THUMBPRINT --add LIST|--remove LIST",
     .brief = "change what a certificate is meant for",
     .meaning = "Change what a certificate is meant for: imap, pop, um, iis, smtp. certwright show prints it as Exchange does. Nothing is set up by "
                "it, and who may read the key stays as it is.",
     .options = servicesOptions,
     .run = changeServices,
     .subject = "THUMBPRINT",
     .subjectMeaning = "The SHA-1 or SHA-256 of a stored certificate; see certwright list",
     .missing = "Give the thumbprint of a certificate; see certwright list.",
     .changesStore = true,
     .summary = {"change the services of a certificate in {store}", "Changed the services of a certificate in {store}",
                 "The certificate in {store} has these services already"},
     .check = checkServices},
    {.name = "purge",
     .usage = "purge [--older-than DAYS]",
     .brief = "destroy what the trash of a store keeps",
     .meaning =
         "Destroy what the trash of a store keeps: keys and certificates that were removed or replaced. Nothing brings it back, and the changes "
         "that it belongs to can no longer be undone. It asks; without a terminal it needs --no-confirm.",
     .options = purgeOptions,
     .run = purgeTrash,
     .changesStore = true,
     .summary = {"destroy for good what the trash of {store} keeps", "Destroyed what the trash of {store} kept", "Nothing to destroy in {store}"}},
};

} // namespace

std::span<const Command> undoCommands() {
  return commands;
}

} // namespace app::cli
