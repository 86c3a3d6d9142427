// SPDX-License-Identifier: Apache-2.0
#include "app/cli/password.h"
#include "app/cli/progress_line.h"
#include "app/cli/show_receipt.h"
#include "app/cli/source.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/documents/documents.h"
#include "core/import/key_file.h"
#include "core/import/run.h"

namespace app::cli {

namespace {

// One import on its way, from the unlocked file to its end.
class Import final {
public:
  Import(const Session &session, const Composition &composition, core::CertificateStore &store, const core::SourceFile &file,
         const core::Bundle &bundle)
      : m_session(session), m_composition(composition), m_store(store), m_file(file), m_bundle(bundle),
        m_options(optionsOf(session.request, composition.configuration)) {}

  core::Exit run() {
    if (m_session.request.whatIf) return preview();
    if (m_session.request.confirm) return confirmAndRun();
    return runAtOnce();
  }

private:
  static core::ImportOptions optionsOf(const Request &request, const Configuration &configuration) {
    auto options = importOptions(configuration);
    options.friendlyName = request.friendlyName;
    options.links = request.replace ? core::LinkPolicy::Move : core::LinkPolicy::Refuse;
    options.replace = request.replace;
    options.accepted = request.accepted;
    options.selected = request.selected;
    options.trustedRoots = request.trustedRoots;
    return options;
  }

  [[nodiscard]] core::RunContext context(core::Progress progress) const {
    return {m_store, *m_composition.clock, *m_composition.host, m_session.request.command, m_session.stop.token(), std::move(progress)};
  }

  core::Expected<core::ImportPlan> plan() {
    return core::planImport(m_file, m_bundle, m_options, m_store, m_composition.clock->now(), m_session.stop.token());
  }

  // What a failure document can say of the file.
  [[nodiscard]] core::Json known() const { return factsOf(m_file, m_bundle, m_composition.clock->now()); }

  // A refused plan is still worth showing: it says what would have been. Whether or not somebody reads it, the refusal has its own exit code.
  core::Exit refuse(const core::Error &error, const core::ImportPlan &plan) {
    outliveBrokenPipe();
    const auto receipt = core::previewReceipt(plan, context({}));
    auto more = known();
    more["plan"] = core::documents::receipt(receipt, core::exitFor(error.code));
    if (!m_session.console.json()) m_session.console.print(showReceipt(receipt, m_store, m_session.console) + '\n');
    return m_session.console.fail(error, more);
  }

  core::Exit preview() {
    const auto planned = plan();
    if (!planned) return m_session.console.fail(planned.error(), known());
    if (planned->refusal) return refuse(*planned->refusal, *planned);
    return tell(core::previewReceipt(*planned, context({})));
  }

  core::Exit confirmAndRun() {
    const auto planned = plan();
    if (!planned) return m_session.console.fail(planned.error(), known());
    if (planned->refusal) return refuse(*planned->refusal, *planned);
    if (planned->changesAnything()) {
      const auto agreed = ask(*planned);
      if (!agreed) return refuse(agreed.error(), *planned);
      if (!*agreed) return m_session.console.fail({core::ErrorCode::Declined}, known());
    }
    return finish([&](const core::RunContext &context) { return core::runImport(*planned, m_bundle, context); });
  }

  core::Exit runAtOnce() {
    return finish([&](const core::RunContext &context) { return core::planAndRunImport(m_file, m_bundle, m_options, context); });
  }

  core::Expected<bool> ask(const core::ImportPlan &planned) {
    const auto terminal = Terminal::find();
    if (!terminal) return core::fail(core::ErrorCode::NobodyToAsk);
    terminal->print(showReceipt(core::previewReceipt(planned, context({})), m_store, m_session.console) + '\n');
    return terminal->askYesNo("Import? [y/N] ", m_session.stop);
  }

  template <class Running> core::Exit finish(const Running &running) {
    const auto receipt = [&] {
      ProgressLine line(!m_session.console.quiet());
      return running(context(line.progress()));
    }();
    if (receipt) return tell(*receipt);
    if (const auto planned = plan(); planned && planned->refusal && planned->refusal->code == receipt.error().code) {
      return refuse(receipt.error(), *planned);
    }
    return m_session.console.fail(receipt.error(), known());
  }

  core::Exit tell(const core::ImportReceipt &receipt) {
    auto &console = m_session.console;
    if (!receipt.whatIf) console.rememberDone(doneOf(receipt, m_store));
    if (console.json()) {
      console.document(core::documents::receipt(receipt, core::Exit::Ok));
    } else if (!console.quiet() || receipt.whatIf) {
      console.print(showReceipt(receipt, m_store, console));
    }
    return core::Exit::Ok;
  }

  const Session &m_session;
  const Composition &m_composition;
  core::CertificateStore &m_store;
  const core::SourceFile &m_file;
  const core::Bundle &m_bundle;
  core::ImportOptions m_options;
};

core::Expected<void> addKey(const Session &session, const Composition &composition, core::Bundle &bundle) {
  auto keyFile = unlockKeyFile(session, composition, *session.request.keyFile, session.request.keyPassword);
  if (!keyFile) return core::Unexpected(keyFile.error());
  return core::addKeysOf(std::move(*keyFile), *session.request.keyFile, bundle);
}

} // namespace

core::Exit importFile(const Session &session) {
  auto &console = session.console;
  const auto composition = compose(session.request.maxWork);
  if (!composition) return console.fail(composition.error());
  const auto store = openStore(*composition, session.request.destination);
  if (!store) return console.fail(store.error());
  if (session.request.friendlyName) {
    // Before anything costly: no file and no password makes a bad name good.
    if (const auto checked = core::checkFriendlyName(*session.request.friendlyName); !checked) return console.fail(checked.error());
  }
  auto password = readPassword(session.request.password, session.stop);
  if (!password) return console.fail(password.error());
  const auto file = openSource(session, *composition);
  if (!file) return console.fail(file.error());
  auto bundle = unlockSource(session, *composition, *file, std::move(*password), Asking::WhenNeeded);
  if (!bundle) return console.fail(bundle.error(), factsOf(*file, bundle.error()));
  if (session.request.keyFile) {
    const auto added = addKey(session, *composition, *bundle);
    if (!added) return console.fail(added.error());
  }
  return Import(session, *composition, **store, *file, *bundle).run();
}

} // namespace app::cli
