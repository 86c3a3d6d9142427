// SPDX-License-Identifier: Apache-2.0
#include "app/cli/source.h"

#include "app/cli/environment.h"
#include "app/cli/files.h"
#include "app/cli/password.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/review/review.h"
#include "core/words/words.h"

#include <unistd.h>

namespace app::cli {

namespace {

constexpr int tries = 3;

core::Expected<core::SourceFile> openInput(const Session &session, const Composition &composition) {
  auto bytes = readToEnd(STDIN_FILENO, "standard input", composition.configuration.limits.fileBytes, session.stop);
  if (!bytes) return core::Unexpected(bytes.error());
  return composition.reader->openBytes(std::move(*bytes), "standard input", session.stop.token());
}

core::Expected<core::Bundle> tryPassword(const Session &session, const Composition &composition, const core::SourceFile &file,
                                         const core::Secret *password) {
  ProgressLine line(!session.console.quiet());
  return composition.reader->unlock(file, password, session.stop.token(), line.progress());
}

core::Expected<core::Bundle> askAndUnlock(const Session &session, const Composition &composition, const core::SourceFile &file) {
  const auto terminal = Terminal::find();
  if (!terminal) return core::fail(core::ErrorCode::PasswordNeeded);
  for (int attempt = 1;; ++attempt) {
    auto typed = terminal->askSecret("Password for " + core::escapeForDisplay(file.name) + ": ", session.stop);
    if (!typed) return core::Unexpected(typed.error());
    if (!*typed) return core::fail(core::ErrorCode::PasswordNeeded);
    const auto password = asTypedPassword(std::move(**typed));
    auto bundle = tryPassword(session, composition, file, &password);
    const bool again = !bundle && bundle.error().code == core::ErrorCode::WrongPassword && attempt < tries;
    if (!again) return bundle;
    terminal->print(core::words::sentence(bundle.error()) + '\n');
  }
}

} // namespace

core::Expected<core::SourceFile> openSource(const Session &session, const Composition &composition) {
  const auto &request = session.request;
  if (request.instance && *request.instance != "-") {
    const auto bytes = core::asBytes(*request.instance);
    return composition.reader->openBytes(core::Bytes(bytes.begin(), bytes.end()), "pasted text", session.stop.token());
  }
  if (request.instance || request.path == "-") return openInput(session, composition);
  return composition.reader->openFile(pathFrom(request.path), session.stop.token());
}

core::Expected<core::Bundle> unlockSource(const Session &session, const Composition &composition, const core::SourceFile &file,
                                          std::optional<core::Secret> password, Asking asking) {
  const bool toldToAsk = session.request.password.kind == PasswordSource::Kind::Prompt;
  if (toldToAsk && file.needsPassword) return askAndUnlock(session, composition, file);
  auto bundle = tryPassword(session, composition, file, password ? &*password : nullptr);
  const bool needed = bundle ? bundle->verdict == core::Verdict::Needed : bundle.error().code == core::ErrorCode::PasswordNeeded;
  return needed && !password && asking == Asking::WhenNeeded ? askAndUnlock(session, composition, file) : std::move(bundle);
}

core::Expected<core::Bundle> unlockKeyFile(const Session &session, const Composition &composition, const std::string &path,
                                           const PasswordSource &passwordSource) {
  auto password = readPassword(passwordSource, session.stop);
  if (!password) return core::Unexpected(password.error());
  const auto file = composition.reader->openKeyFile(pathFrom(path), session.stop.token());
  if (!file) return core::Unexpected(file.error());
  auto bundle = unlockSource(session, composition, *file, std::move(*password), Asking::WhenNeeded);
  const bool isImport = session.request.verb == Verb::Import;
  if (!bundle && bundle.error().code == core::ErrorCode::PasswordNeeded && isImport) bundle.error().parameters["option"] = "--key-password-file";
  return bundle;
}

core::Json factsOf(const core::SourceFile &file, const core::Error &error) {
  const auto verdict = core::verdictFor(error);
  auto more = core::Json::object();
  if (verdict) more["inspect"] = core::documents::inspect(file, nullptr, *verdict, {});
  return more;
}

core::Json factsOf(const core::SourceFile &file, const core::Bundle &bundle, core::Time now) {
  auto more = core::Json::object();
  // Where the chains can't be reviewed, what the file itself showed is still known.
  more["inspect"] = core::documents::inspect(file, &bundle, bundle.verdict, core::reviewBundle(bundle, now).value_or(bundle.findings));
  return more;
}

} // namespace app::cli
