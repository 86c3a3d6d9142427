// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"
#include "app/cli/commands.h"
#include "app/cli/environment.h"
#include "app/cli/opened_store.h"
#include "app/cli/out_file.h"
#include "app/cli/show_request.h"
#include "app/cli/source.h"
#include "app/cli/usage.h"
#include "core/base/full_path.h"
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/import/requests.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace app::cli {

namespace {

// What OutFile::make would say of a file, as far as that can be told without making it.
core::Expected<void> checkFree(const std::string &path) {
  std::error_code error;
  const auto full = core::fullPath(pathFrom(path));
  const auto status = std::filesystem::status(full, error);
  const bool isThere = std::filesystem::exists(status);
  const bool isEmptyFile = std::filesystem::is_regular_file(status) && std::filesystem::file_size(full, error) == 0;
  if (isThere && !isEmptyFile) return core::fail(core::ErrorCode::FileExists, {{"path", path}});
  if (isThere || std::filesystem::is_directory(full.parent_path(), error)) return {};
  return core::fail(core::ErrorCode::FileNotWritten, {{"path", path}, {"what", std::generic_category().message(ENOENT)}});
}

// A change that makes a request, and writes its text where it was asked for.
class Making final {
public:
  Making(const Session &session, const OpenedStore &opened) : m_session(session), m_opened(opened) {}

  [[nodiscard]] std::string name() const { return m_session.request.friendlyName.value_or(m_opened.composition.configuration.friendlyName); }

  // The file is created before the request: where that fails, nothing is stored.
  core::Exit carryOut(Change change) {
    const auto &out = m_session.request.out;
    if (out && m_session.request.whatIf) {
      if (const auto possible = checkFree(*out); !possible) return m_session.console.fail(possible.error());
    }
    change.prepare = [this, &out]() -> core::Expected<void> {
      if (!out) return {};
      auto made = OutFile::make(*out);
      if (!made) return core::Unexpected(made.error());
      m_out.emplace(std::move(*made));
      return {};
    };
    change.question = "Make the request? [y/N] ";
    change.finish = [this](const core::Receipt &receipt) {
      return m_out ? m_out->write(receipt.plan.request->request.pem()) : core::Expected<void>();
    };
    change.answer = [this, &out](const core::Receipt &receipt) {
      if (!out) return receipt.plan.request->request.pem();
      return m_session.console.quiet() ? std::string()
                                       : fmt::format("The request is in {}. Send it to the certificate authority.\n", core::escapeForDisplay(*out));
    };
    return cli::carryOut(m_session, m_opened.composition, *m_opened.store, change);
  }

private:
  const Session &m_session;
  const OpenedStore &m_opened;
  std::optional<OutFile> m_out;
};

std::string lowered(std::string text) {
  std::erase(text, ':');
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The request that the beginning of a SHA-256 means, whole or damaged. NotFound; Usage when it means several.
core::Expected<std::string> requestMeant(const core::StoreSnapshot &snapshot, const std::string &typed) {
  constexpr std::size_t fewest = 4;
  const auto beginning = lowered(typed);
  std::vector<std::string> found;
  const auto take = [&](const std::string &sha256) {
    if (beginning.size() >= fewest && sha256.starts_with(beginning)) found.push_back(sha256);
  };
  for (const auto &stored : snapshot.requests) take(stored.request.sha256());
  for (const auto &[sha256, what] : snapshot.damagedRequests) take(sha256);
  if (found.size() == 1) return found.front();
  if (found.size() > 1) return usage("Several requests begin with " + typed + "; give more of it.");
  return core::fail(core::ErrorCode::NotFound, {{"what", core::Fault::Request}, {"id", typed}});
}

struct FoundRequest {
  OpenedStore opened;
  core::StoreSnapshot seen;
  std::string sha256;
};

// The request that the command names, in its store.
core::Expected<FoundRequest> findRequest(const Session &session) {
  auto opened = openStoreOf(session.request);
  if (!opened) return core::Unexpected(opened.error());
  auto seen = core::lookAtRequests(*opened->store);
  if (!seen) return core::Unexpected(seen.error());
  auto sha256 = requestMeant(*seen, session.request.subject());
  if (!sha256) return core::Unexpected(sha256.error());
  return FoundRequest{std::move(*opened), std::move(*seen), std::move(*sha256)};
}

// Empty in a store without files; the document then has no key for it.
std::string fileOf(const core::CertificateStore &store, const std::string &sha256) {
  return store.pathOf({core::PlaceOfFile::Of::Request, sha256, core::PlaceOfFile::File::Request}).value_or("");
}

core::Exit newRequest(const Session &session) {
  const auto &asked = session.request;
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  Making making(session, *opened);
  const core::RequestOrder order{asked.requestSubject.value_or(""), asked.names, asked.keyKind, making.name()};
  Change change;
  change.planning = core::planningFrom([&](const core::StoreSnapshot &seen) { return core::planNewRequest(order, *opened->store, seen); });
  return making.carryOut(std::move(change));
}

core::Exit adoptKey(const Session &session) {
  auto &console = session.console;
  const auto &asked = session.request;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  auto access = readAccess(asked.password, asked.keyPassword, Asking::WhenNeeded, session.stop);
  if (!access) return console.fail(access.error());
  const auto file = unlockKeyFile(session, opened->composition, asked.subject(), std::move(*access));
  if (!file) return console.fail(file.error());
  const auto &keys = file->bundle.keys;
  if (keys.empty() && core::hasLockedKey(file->bundle)) return console.fail({core::ErrorCode::PasswordNeeded, {{"which", "key"}}});
  if (keys.empty()) return console.fail({core::ErrorCode::Damaged, {{"place", core::Fault::Key}}});
  if (keys.size() > 1) return console.fail(usage("The file holds several keys; put the one that is meant into a file of its own.").value());
  const auto &key = keys.front().key;
  // The certificate is found by the key; the other content of the request matters only to an authority that has yet to see it.
  const bool isNamed = asked.requestSubject || !asked.names.empty();
  const auto subject = asked.requestSubject.value_or(isNamed ? "" : "CN=" + opened->composition.host->name());
  const auto request = core::CertificateRequest::make(key, subject, asked.names);
  if (!request) return console.fail(request.error());
  Making making(session, *opened);
  Change change;
  change.planning = core::planningFrom([&](const core::StoreSnapshot &seen) {
    const core::Source source{core::SourceRole::Key, file->name, file->path, file->sha256};
    return core::planAdoption({*request, key, making.name(), source}, *opened->store, seen, opened->composition.clock->now());
  });
  change.materials = core::materialsOf(*request, key);
  return making.carryOut(std::move(change));
}

core::Exit listRequests(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto seen = core::lookAtRequests(*opened->store);
  if (!seen) return console.fail(seen.error());
  if (console.json()) {
    console.document(core::documents::requests(*seen, [&](const std::string &sha256) { return fileOf(*opened->store, sha256); }));
  } else {
    console.print(showRequests(*seen, opened->store->location(), console));
  }
  return core::Exit::Ok;
}

core::Exit showRequest(const Session &session) {
  auto &console = session.console;
  const auto found = findRequest(session);
  if (!found) return console.fail(found.error());
  const auto &[opened, seen, sha256] = *found;
  const auto *stored = core::requestIn(seen, sha256);
  if (stored == nullptr) {
    return console.fail({core::ErrorCode::EntryDamaged, {{"object", "requests/" + sha256}, {"what", seen.damagedRequests.at(sha256)}}});
  }
  if (console.json()) {
    console.document(core::documents::request(*stored, fileOf(*opened.store, sha256)));
  } else {
    console.print(showStoredRequest(*stored, *opened.store, console));
  }
  return core::Exit::Ok;
}

core::Exit removeRequest(const Session &session) {
  const auto found = findRequest(session);
  if (!found) return session.console.fail(found.error());
  auto &store = *found->opened.store;
  Change change;
  change.planning = core::planningFrom([&](const core::StoreSnapshot &seen) { return core::planRequestRemoval(found->sha256, store, seen); });
  change.question = "Remove the request? [y/N] ";
  return carryOut(session, found->opened.composition, store, change);
}

core::Expected<void> checkVerb(const Request &) {
  return usage("A request is made with new, and looked at with list, show, remove or adopt; see certwright help request new.");
}

core::Expected<void> checkNames(const Request &asked) {
  if (!asked.requestSubject && asked.names.empty()) return usage("A request needs --subject or --names.");
  return {};
}

constexpr OptionGroup looking[] = {OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr OptionGroup making[] = {OptionGroup::NewRequest, OptionGroup::Algorithm, OptionGroup::Preview, OptionGroup::Store,
                                  OptionGroup::Scope,      OptionGroup::Output,    OptionGroup::Help};
constexpr OptionGroup adopting[] = {OptionGroup::NewRequest, OptionGroup::Password, OptionGroup::KeyPassword, OptionGroup::Work, OptionGroup::Preview,
                                    OptionGroup::Store,      OptionGroup::Scope,    OptionGroup::Output,      OptionGroup::Help};
constexpr OptionGroup removing[] = {OptionGroup::Preview, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};
constexpr Summary made = {"make a request for {label}", "Made a request for {label}", "Nothing to do: the request for {label} waits already"};
constexpr const char *nothingNamed = "Name a request by the beginning of its SHA-256; see certwright request list.";

constexpr Command commands[] = {
    {.name = "request",
     .usage = "request new|list|show|remove|adopt",
     .brief = "what waits for its certificate",
     .meaning = "Make, list, show, remove or adopt a request; see certwright help request new, and so on.",
     .options = looking,
     .subject = "VERB",
     .subjectMeaning = "new, list, show, remove or adopt",
     .check = checkVerb},
    {.name = "request new",
     .meaning = "Make a key and a request for a certificate, and keep both until the certificate comes.",
     .options = making,
     .run = newRequest,
     .changesStore = true,
     .summary = made,
     .check = checkNames},
    {.name = "request list", .meaning = "List the requests that wait for their certificates.", .options = looking, .run = listRequests},
    {.name = "request show",
     .meaning = "Show one request by the beginning of its SHA-256, with its text for the authority.",
     .options = looking,
     .run = showRequest,
     .subject = "SHA256",
     .subjectMeaning = "The beginning of its SHA-256; see certwright request list",
     .missing = nothingNamed},
    {.name = "request remove",
     .meaning = "Remove a request with its key. It is kept in the trash of the store.",
     .options = removing,
     .run = removeRequest,
     .subject = "SHA256",
     .subjectMeaning = "The beginning of its SHA-256; see certwright request list",
     .missing = nothingNamed,
     .changesStore = true,
     .summary = {"remove the request for {label}", "Removed the request for {label}", "Nothing to do"}},
    {.name = "request adopt",
     .meaning = "Make a request of a key that is on disk, to wait for its certificate.",
     .options = adopting,
     .run = adoptKey,
     .subject = "KEYFILE",
     .subjectMeaning = "The file with the key; - is standard input",
     .missing = "Name the file with the key.",
     .subjectIsFile = true,
     .changesStore = true,
     .summary = made},
};

} // namespace

std::span<const Command> requestCommands() {
  return commands;
}

} // namespace app::cli
