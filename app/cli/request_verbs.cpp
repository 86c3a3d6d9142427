// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_store.h"
#include "app/cli/out_file.h"
#include "app/cli/progress_line.h"
#include "app/cli/show_receipt.h"
#include "app/cli/show_request.h"
#include "app/cli/source.h"
#include "app/cli/usage.h"
#include "app/cli/verbs.h"
#include "core/documents/documents.h"
#include "core/import/requests.h"

#include <algorithm>
#include <cctype>

namespace app::cli {

namespace {

core::Exit tell(const Session &session, const core::ImportReceipt &receipt, const core::CertificateStore &store) {
  auto &console = session.console;
  console.rememberDone(doneOf(receipt, store));
  const bool isMade = receipt.verb != "request remove";
  if (console.json()) {
    console.document(core::documents::receipt(receipt, core::Exit::Ok));
  } else {
    std::string text = console.quiet() ? "" : showRequestReceipt(receipt, store, console);
    if (isMade && !session.request.out) text += (text.empty() ? "" : "\n") + receipt.request->request.pem();
    if (!text.empty()) console.print(text);
  }
  return core::Exit::Ok;
}

// Keeps a request with its key, and writes its text where it was asked for. The file is made first: where it cannot be, nothing is kept.
core::Exit keep(const Session &session, const OpenedStore &opened, const core::CertificateRequest &request, const core::PrivateKey &key,
                const std::string &verb) {
  auto &console = session.console;
  std::optional<OutFile> out;
  if (session.request.out) {
    auto made = OutFile::make(*session.request.out);
    if (!made) return console.fail(made.error());
    out.emplace(std::move(*made));
  }
  const auto name = session.request.friendlyName.value_or(opened.composition.configuration.friendlyName);
  const auto receipt = [&] {
    ProgressLine line(!console.quiet());
    return core::storeRequest({request, key, name}, verb, contextOf(session, opened, line.progress()));
  }();
  if (!receipt) return console.fail(receipt.error());
  if (out) {
    if (const auto written = out->write(request.pem()); !written) {
      console.rememberDone(doneOf(*receipt, *opened.store));
      return console.failAnswer(*session.request.out, written.error().parameters.at("what"),
                                {{"receipt", core::documents::receipt(*receipt, core::Exit::OutputFailed)}});
    }
  }
  return tell(session, *receipt, *opened.store);
}

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
  return core::fail(core::ErrorCode::NotFound, {{"what", "request"}, {"id", typed}});
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
  auto sha256 = requestMeant(*seen, session.request.subject);
  if (!sha256) return core::Unexpected(sha256.error());
  return FoundRequest{std::move(*opened), std::move(*seen), std::move(*sha256)};
}

} // namespace

core::Exit newRequest(const Session &session) {
  auto &console = session.console;
  const auto &asked = session.request;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto made = core::makeRequest(
      {asked.requestSubject.value_or(""), asked.names, asked.keyKind, asked.friendlyName.value_or(opened->composition.configuration.friendlyName)});
  if (!made) return console.fail(made.error());
  return keep(session, *opened, made->request, made->key, "request new");
}

core::Exit adoptKey(const Session &session) {
  auto &console = session.console;
  const auto &asked = session.request;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto file = unlockKeyFile(session, opened->composition, asked.subject, asked.password);
  if (!file) return console.fail(file.error());
  if (file->keys.empty()) return console.fail({core::ErrorCode::Damaged, {{"place", "key"}}});
  if (file->keys.size() > 1) return console.fail(usage("The file holds several keys; put the one that is meant into a file of its own.").value());
  const auto &key = file->keys.front().key;
  // The certificate is found by the key; what the request says matters only to an authority that has yet to see it.
  const bool isNamed = asked.requestSubject || !asked.names.empty();
  const auto subject = asked.requestSubject.value_or(isNamed ? "" : "CN=" + opened->composition.host->name());
  const auto request = core::CertificateRequest::make(key, subject, asked.names);
  if (!request) return console.fail(request.error());
  return keep(session, *opened, *request, key, "request adopt");
}

core::Exit listRequests(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  const auto seen = core::lookAtRequests(*opened->store);
  if (!seen) return console.fail(seen.error());
  if (console.json()) {
    console.document(core::documents::requests(*seen, [&](const std::string &sha256) { return opened->store->requestPathOf(sha256); }));
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
  const auto isMeant = [&id = sha256](const core::StoredRequest &each) { return each.request.sha256() == id; };
  const auto stored = std::find_if(seen.requests.begin(), seen.requests.end(), isMeant);
  if (stored == seen.requests.end()) {
    return console.fail({core::ErrorCode::EntryDamaged, {{"object", "requests/" + sha256}, {"what", seen.damagedRequests.at(sha256)}}});
  }
  if (console.json()) {
    console.document(core::documents::request(*stored, opened.store->requestPathOf(sha256)));
  } else {
    console.print(showStoredRequest(*stored, *opened.store, console));
  }
  return core::Exit::Ok;
}

core::Exit removeRequest(const Session &session) {
  const auto found = findRequest(session);
  if (!found) return session.console.fail(found.error());
  const auto receipt = core::removeRequest(found->sha256, contextOf(session, found->opened, {}));
  if (!receipt) return session.console.fail(receipt.error());
  return tell(session, *receipt, *found->opened.store);
}

} // namespace app::cli
