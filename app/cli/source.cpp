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

core::Expected<core::SourceFile> openInput(const Session &session, const Composition &composition, core::Wanted wanted) {
  auto bytes = readToEnd(STDIN_FILENO, "standard input", composition.configuration.limits.fileBytes, session.stop);
  if (!bytes) return core::Unexpected(bytes.error());
  return composition.reader->openBytes(std::move(*bytes), "standard input", session.stop.token(), wanted);
}

core::Unexpected needed(bool ofKeys) {
  return ofKeys ? core::fail(core::ErrorCode::PasswordNeeded, {{"which", "key"}}) : core::fail(core::ErrorCode::PasswordNeeded);
}

// Tries the passwords of one file, those that are typed included.
class Unlocking final {
public:
  Unlocking(const Session &session, const Composition &composition, const core::SourceFile &file, Access access)
      : m_session(session), m_composition(composition), m_file(file), m_access(std::move(access)) {}

  core::Expected<core::Bundle> run() {
    auto bundle = open();
    if (!bundle && bundle.error().code == core::ErrorCode::WrongPassword) addLineEnd(bundle.error());
    return bundle;
  }

private:
  core::Expected<core::Bundle> open() {
    auto bundle = openFile();
    const bool isLocked = bundle && core::hasLockedKey(*bundle) && !m_access.keys;
    if (!isLocked) return bundle;
    if (m_access.asksForKeys) return ask(m_access.keys, true);
    // Whether the key is needed shows only when the store is looked at: where it is not typed, that decides.
    const bool mayAsk = m_access.asking == Asking::WhenNeeded && m_file.format == core::Format::Pkcs12 && !core::isPaired(*bundle);
    if (!mayAsk || !Terminal::find()) return bundle;
    auto opened = ask(m_access.keys, true);
    return !opened && opened.error().code == core::ErrorCode::PasswordNeeded ? std::move(bundle) : std::move(opened);
  }

  core::Expected<core::Bundle> openFile() {
    if (m_access.asksForFile && m_file.needsPassword) return ask(m_access.file, false);
    auto bundle = attempt();
    const bool isNeeded = bundle ? bundle->verdict == core::Verdict::Needed : bundle.error().code == core::ErrorCode::PasswordNeeded;
    const bool mayAsk = m_access.asking != Asking::OnlyWhenTold && !m_access.file && !(bundle && m_access.asksForKeys);
    return isNeeded && mayAsk ? ask(m_access.file, false) : std::move(bundle);
  }

  core::Expected<core::Bundle> attempt() {
    ProgressLine line(!m_session.console.quiet());
    const auto secretOf = [](const std::optional<GivenPassword> &given) { return given ? &given->secret : nullptr; };
    const core::Passwords passwords(secretOf(m_access.file), secretOf(m_access.keys));
    return m_composition.reader->unlock(m_file, passwords, m_session.stop.token(), line.progress());
  }

  // A line break after the password that was read may belong to it.
  void addLineEnd(core::Error &error) const {
    const auto &wrong = error.parameters.contains("which") ? m_access.keys : m_access.file;
    if (!wrong || wrong->lineEnd == LineEnd::None) return;
    error.parameters["lineEnd"] = wrong->lineEnd == LineEnd::Kept ? "kept" : "dropped";
  }

  // password: where what is typed goes.
  core::Expected<core::Bundle> ask(std::optional<GivenPassword> &password, bool ofKeys) {
    const auto terminal = Terminal::find();
    if (!terminal) return needed(ofKeys);
    const auto name = core::escapeForDisplay(m_file.name);
    for (int count = 1;; ++count) {
      auto typed = terminal->askSecret((ofKeys ? "Password of the private key in " : "Password for ") + name + ": ", m_session.stop);
      if (!typed) return core::Unexpected(typed.error());
      if (!*typed) return needed(ofKeys);
      password = asTypedPassword(std::move(**typed));
      auto bundle = attempt();
      const bool isWrong = !bundle && bundle.error().code == core::ErrorCode::WrongPassword && bundle.error().parameters.contains("which") == ofKeys;
      if (!isWrong || count == tries) return bundle;
      password.reset(); // it is not kept while the next one is typed
      terminal->print(core::words::sentence(bundle.error()) + '\n');
    }
  }

  const Session &m_session;
  const Composition &m_composition;
  const core::SourceFile &m_file;
  Access m_access;
};

} // namespace

core::Expected<core::SourceFile> openSource(const Session &session, const Composition &composition) {
  const auto &request = session.request;
  if (request.instance && *request.instance != "-") {
    const auto bytes = core::asBytes(*request.instance);
    return composition.reader->openBytes(core::Bytes(bytes.begin(), bytes.end()), "pasted text", session.stop.token());
  }
  if (request.instance || request.path == "-") return openInput(session, composition, core::Wanted::Certificates);
  return composition.reader->openFile(pathFrom(request.path), session.stop.token());
}

core::Expected<Access> readAccess(const PasswordSource &file, const PasswordSource &keys, Asking asking, const StopSignal &stop) {
  using Kind = PasswordSource::Kind;
  Access access{asking};
  auto ofFile = readPassword(file, stop);
  if (!ofFile) return core::Unexpected(ofFile.error());
  access.file = std::move(*ofFile);
  // A descriptor, or a variable, can be read once.
  if (keys == file && access.file) {
    access.keys = GivenPassword{access.file->secret.copy(), access.file->lineEnd};
  } else {
    auto ofKeys = readPassword(keys, stop);
    if (!ofKeys) return core::Unexpected(ofKeys.error());
    access.keys = std::move(*ofKeys);
  }
  access.asksForFile = file.kind == Kind::Prompt;
  access.asksForKeys = keys.kind == Kind::Prompt;
  return access;
}

core::Expected<core::Bundle> unlockSource(const Session &session, const Composition &composition, const core::SourceFile &file, Access access) {
  return Unlocking(session, composition, file, std::move(access)).run();
}

// A sentence that names an option says which file it is about.
core::Error aboutKeyFile(core::Error error, const std::string &path) {
  if (error.code == core::ErrorCode::PasswordNeeded || error.code == core::ErrorCode::WrongPassword) {
    error.parameters["which"] = "key";
  } else if (error.code == core::ErrorCode::NotAKey) {
    error.parameters["option"] = "--key";
  } else if (error.code != core::ErrorCode::KeyMismatch) {
    error.parameters["keyFile"] = path;
  }
  return error;
}

core::Expected<UnlockedKey> unlockKeyFile(const Session &session, const Composition &composition, const std::string &path, Access access) {
  const auto file =
      path == "-" ? openInput(session, composition, core::Wanted::Key) : composition.reader->openKeyFile(pathFrom(path), session.stop.token());
  const bool isImport = session.request.keyFile.has_value();
  if (!file) return core::Unexpected(isImport ? aboutKeyFile(file.error(), path) : file.error());
  auto bundle = unlockSource(session, composition, *file, std::move(access));
  if (!bundle) return core::Unexpected(isImport ? aboutKeyFile(bundle.error(), path) : bundle.error());
  return UnlockedKey{std::move(*bundle), file->name, file->path, file->sha256};
}

core::Error swappedFiles(const Session &session, const Composition &composition, const core::Error &failure) {
  const auto &request = session.request;
  const auto feature = core::featureIn(failure);
  if (!feature || !core::isKey(*feature) || !request.keyFile || request.path.empty()) return failure;
  const auto other = composition.reader->openKeyFile(pathFrom(*request.keyFile), session.stop.token());
  const bool isCertificate =
      !other && other.error().code == core::ErrorCode::NotAKey && other.error().parameters.at("what") == core::Value(core::Fault::HoldsCertificate);
  if (!isCertificate) return failure;
  return {core::ErrorCode::FilesSwapped, {{"path", request.path}, {"key", *request.keyFile}}};
}

core::Json factsOf(const core::SourceFile &file, const core::Error &error) {
  const auto verdict = core::verdictFor(error);
  auto more = core::Json::object();
  if (verdict) more["inspect"] = core::documents::inspect(file, nullptr, *verdict, {});
  return more;
}

std::optional<std::vector<core::ChainLink>> issuersKnownTo(core::CertificateStore &store, const core::Bundle &bundle) {
  auto found = core::issuersElsewhere(bundle, [&](const core::Interest &interest) { return store.look(interest); });
  return found ? std::optional(std::move(*found)) : std::nullopt;
}

core::Json factsOf(const core::SourceFile &file, const core::Bundle &bundle, core::Time now,
                   const std::optional<std::vector<core::ChainLink>> &elsewhere) {
  auto more = core::Json::object();
  // Where the chains can't be reviewed, what the file itself showed is still known.
  const auto findings = core::reviewBundle(bundle, now, {}, elsewhere ? &*elsewhere : nullptr);
  more["inspect"] = core::documents::inspect(file, &bundle, bundle.verdict, findings.value_or(bundle.findings));
  return more;
}

} // namespace app::cli
