// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"
#include "app/cli/commands.h"
#include "app/cli/environment.h"
#include "app/cli/source.h"
#include "core/base/full_path.h"
#include "core/base/own_descriptor.h"
#include "core/base/text.h"
#include "core/import/draft.h"
#include "core/import/key_file.h"
#include "core/import/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace app::cli {

namespace {

// What the plan says of the key's file. What was read from standard input or from a pipe has no path that leads to it again.
core::Source sourceOf(const std::string &keyFile, const std::string &sha256) {
  if (keyFile == "-") return {core::SourceRole::Key, "standard input", {}, sha256};
  const auto path = pathFrom(keyFile);
  if (core::ownDescriptor(path)) return {core::SourceRole::Key, keyFile, {}, sha256};
  std::error_code failed;
  const bool isPipe = std::filesystem::is_fifo(path, failed);
  return {core::SourceRole::Key, path.filename().string(), isPipe ? std::string() : core::fullPath(path).string(), sha256};
}

core::ImportOptions optionsOf(const Request &request, const Composition &composition) {
  auto options = importOptions(composition);
  options.friendlyName = request.friendlyName;
  options.answers = request.answers;
  options.selected = request.selected;
  options.expected.names = request.expectedNames;
  options.services = request.services;
  options.readers = request.readers;
  return options;
}

// The keys of the other file go into the bundle. Returns what the plan says of that file.
core::Expected<core::Source> addKey(const Session &session, const Composition &composition, core::Bundle &bundle) {
  auto access = readAccess(session.request.keyPassword, {}, Asking::WhenNeeded, session.stop);
  if (!access) return core::Unexpected(access.error());
  auto keyFile = unlockKeyFile(session, composition, *session.request.keyFile, std::move(*access));
  if (!keyFile) return core::Unexpected(keyFile.error());
  const std::string path = *session.request.keyFile == "-" ? "standard input" : *session.request.keyFile;
  const auto added = core::addKeysOf(std::move(keyFile->bundle), path, bundle);
  if (!added) return core::Unexpected(aboutKeyFile(added.error(), path));
  return sourceOf(*session.request.keyFile, keyFile->sha256);
}

// Why an import goes elsewhere than to the preselected scope; empty where it does not. A certificate that has answered its request is stored where
// the request waited, so that a repeated import finds it. A key that merely fits is not a reason: unlike the window, the command line asks nobody.
std::string reasonFor(core::PlaceReason reason) {
  switch (reason) {
  case core::PlaceReason::Request:
    return "A request for this certificate waits";
  case core::PlaceReason::Entry:
    return "This certificate stands, with its key,";
  case core::PlaceReason::First:
  case core::PlaceReason::Key:
    break;
  }
  return {};
}

// The store where the request waits that the certificate answers, as the window would propose it; null where the chosen store stays: the
// operator has named it, the file has the key, or no request waits elsewhere.
std::shared_ptr<core::CertificateStore> storeOfRequest(const Session &session, const Composition &composition, const core::SourceFile &file,
                                                       const core::Bundle &bundle, const core::ImportOptions &options) {
  const auto &destination = session.request.destination;
  if (destination.store || destination.scope) return nullptr;
  const bool hasPair = std::ranges::any_of(bundle.keys, [](const core::BundleKey &key) { return key.certificate.has_value(); });
  if (hasPair && options.selected.empty()) return nullptr; // no need to look at a store once more
  const auto places = placesOnOffer(composition);
  if (places.size() < 2) return nullptr;
  const auto draft = core::draftWhereItFits(file, bundle, options, places, composition.clock->now(), session.stop.token());
  const auto reason = reasonFor(draft.reason);
  if (reason.empty()) return nullptr;
  const auto place = std::ranges::find(places, draft.scope, &core::Places::value_type::first);
  if (!session.console.quiet()) {
    session.console.say(fmt::format("certwright: {} in the {} scope, and so the import goes to {}; --scope chooses another.\n", reason,
                                    core::nameOf(draft.scope), core::escapeForDisplay(place->second->location())));
  }
  return place->second;
}

core::Exit importFile(const Session &session) {
  auto &console = session.console;
  const auto composition = compose(session.request.maxWork);
  if (!composition) return console.fail(composition.error());
  auto opened = openStore(*composition, session.request.destination);
  if (!opened) return console.fail(opened.error());
  std::shared_ptr<core::CertificateStore> store = std::move(*opened);
  if (session.request.friendlyName) {
    // Before anything costly: a bad name stays bad whatever the file and the password.
    if (const auto checked = core::checkFriendlyName(*session.request.friendlyName); !checked) return console.fail(checked.error());
  }
  const auto &request = session.request;
  auto access = readAccess(request.password, request.keyFile ? PasswordSource() : request.keyPassword,
                           request.keyFile ? Asking::ForFile : Asking::WhenNeeded, session.stop);
  if (!access) return console.fail(access.error());
  const auto file = openSource(session, *composition);
  if (!file) return console.fail(swappedFiles(session, *composition, file.error()));
  auto bundle = unlockSource(session, *composition, *file, std::move(*access));
  if (!bundle) return console.fail(bundle.error(), factsOf(*file, bundle.error()));
  auto options = optionsOf(session.request, *composition);
  if (session.request.keyFile) {
    auto added = addKey(session, *composition, *bundle);
    if (!added) return console.fail(added.error());
    options.keySource = std::move(*added);
  }
  if (auto waiting = storeOfRequest(session, *composition, *file, *bundle, options)) store = std::move(waiting);
  Change change;
  change.planning = core::importPlanning(*file, *bundle, options, *store, *composition->clock, session.stop.token());
  change.materials = core::materialsOf(*bundle);
  change.question = "Import? [y/N] ";
  change.known = [&] { return factsOf(*file, *bundle, composition->clock->now(), issuersKnownTo(*store, *bundle)); };
  return carryOut(session, *composition, *store, change);
}

constexpr OptionGroup options[] = {OptionGroup::Source,      OptionGroup::Password, OptionGroup::KeyPassword, OptionGroup::Work, OptionGroup::Name,
                                   OptionGroup::Preview,     OptionGroup::Replace,  OptionGroup::Import,      OptionGroup::Key,  OptionGroup::Store,
                                   OptionGroup::ImportScope, OptionGroup::Output,   OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "import",
     .usage = "import FILE|-",
     .brief = "import it; with --what-if only show the plan",
     .meaning = "Import a certificate with its key and its chain into a store.",
     .options = options,
     .run = importFile,
     .takesFile = true,
     .changesStore = true,
     .summary = {"import {source} into {store}", "Imported {source} into {store}", "Nothing to do: {source} is in {store} already"}},
};

} // namespace

std::span<const Command> importCommands() {
  return commands;
}

} // namespace app::cli
