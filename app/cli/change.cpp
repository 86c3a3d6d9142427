// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"

#include "app/cli/plan_file.h"
#include "app/cli/progress_line.h"
#include "app/cli/show_plan.h"
#include "app/cli/show_receipt.h"
#include "app/cli/terminal.h"
#include "core/documents/documents.h"
#include "core/words/words.h"

namespace app::cli {

namespace {

// One change on its way from the plan to the answer.
class Course final {
public:
  Course(const Session &session, const Composition &composition, core::CertificateStore &store, const Change &change)
      : m_session(session), m_console(session.console), m_composition(composition), m_store(store), m_change(change) {}

  core::Exit run() {
    const auto &request = m_session.request;
    if (request.whatIf) return preview();
    if (asks() || request.planOut || !m_change.plansUnderLock) return confirmAndRun();
    return end([&](const core::RunContext &context) { return core::planAndRun(m_change.planning, m_change.materials, context); });
  }

private:
  [[nodiscard]] bool asks() const {
    if (m_session.request.confirm || m_change.asking == Change::Asking::Always) return true;
    return m_change.asking != Change::Asking::WhenTold && !m_session.request.noConfirm;
  }

  [[nodiscard]] core::RunContext context(core::Progress progress) const {
    return {m_store, *m_composition.clock, *m_composition.host, m_session.request.typed, m_session.stop.token(), std::move(progress)};
  }

  core::Expected<core::Plan> plan() {
    return m_change.planning([&](const core::Interest &interest) { return m_store.look(interest); });
  }

  // A plan that is to be saved is signed off first: what is shown and carried out is the very plan of the file.
  core::Expected<void> save(core::Plan &planned) {
    const auto &request = m_session.request;
    if (!request.planOut) return {};
    const auto &host = *m_composition.host;
    core::documents::identify(planned, {host.user(), host.name(), m_composition.clock->now(), request.typed},
                              host.randomBytes(core::documents::nonceBytes));
    return writePlan(*request.planOut, planned);
  }

  [[nodiscard]] core::Json known() const { return m_change.known ? m_change.known() : core::Json::object(); }

  core::Receipt previewOf(const core::Plan &plan) {
    auto receipt = core::previewReceipt(plan, context({}));
    if (m_change.describe) m_change.describe(receipt);
    return receipt;
  }

  // Why a plan cannot be carried out: it is refused, or this account may not change the store. That is no part of a plan, since whoever may look
  // can make one.
  [[nodiscard]] std::optional<core::Error> whyNot(const core::Plan &planned) {
    if (planned.refusal || !planned.changesAnything()) return planned.refusal;
    const auto may = m_store.mayChange();
    return may ? std::nullopt : std::optional(may.error());
  }

  // A refused plan is still worth showing: it says what would have been done. The refusal has its own exit code, whether or not the plan is read.
  core::Exit refuse(const core::Error &error, const core::Plan &plan) {
    outliveBrokenPipe();
    const auto receipt = previewOf(plan);
    auto more = known();
    more["plan"] = core::documents::receipt(receipt, core::exitFor(error.code));
    if (!m_console.json()) m_console.print(shown(receipt) + '\n');
    return m_console.fail(error, more);
  }

  [[nodiscard]] std::string shown(const core::Receipt &receipt) const {
    const bool isIntroduced = m_change.introduce && receipt.whatIf;
    return (isIntroduced ? m_change.introduce(receipt.plan) : std::string()) + showReceipt(receipt, m_store, m_console);
  }

  // A plan that is only to be saved may be carried out by another account.
  core::Exit preview() {
    auto planned = plan();
    if (!planned) return m_console.fail(planned.error(), known());
    if (planned->refusal) return refuse(*planned->refusal, *planned);
    if (auto saved = save(*planned); !saved) return m_console.fail(saved.error(), known());
    const auto reason = m_session.request.planOut ? std::nullopt : whyNot(*planned);
    return reason ? refuse(*reason, *planned) : tell(previewOf(*planned));
  }

  core::Exit confirmAndRun() {
    auto planned = plan();
    if (!planned) return m_console.fail(planned.error(), known());
    if (const auto reason = whyNot(*planned)) return refuse(*reason, *planned);
    if (auto saved = save(*planned); !saved) return m_console.fail(saved.error(), known());
    if (planned->changesAnything() && asks()) {
      const auto agreed = ask(*planned);
      if (!agreed) return refuse(agreed.error(), *planned);
      if (!*agreed) {
        const auto &path = m_session.request.planOut;
        if (path && !m_console.json() && !m_console.quiet()) m_console.print(showSaved(*path, *planned, false));
        return m_console.fail({core::ErrorCode::Declined}, known());
      }
    }
    return end([&](const core::RunContext &context) {
      if (m_change.comparesItself && m_change.plansUnderLock) return core::planAndRun(m_change.planning, m_change.materials, context);
      return core::run(*planned, m_change.materials, context);
    });
  }

  // A script is not asked anything unless it passes --confirm.
  core::Expected<bool> ask(const core::Plan &planned) {
    const bool mustAsk = m_session.request.confirm || m_change.asking >= Change::Asking::UnlessToldNotTo;
    const auto terminal = m_session.request.noConfirm ? std::nullopt : Terminal::find(); // told not to ask, and yet it has to
    if (!terminal && mustAsk) {
      auto error = m_change.nobodyToAsk;
      if (m_session.request.noConfirm) error.parameters["told"] = core::Value("not to ask");
      return core::Unexpected(std::move(error));
    }
    if (!terminal) return true;
    terminal->print(shown(previewOf(planned)) + '\n');
    return terminal->askYesNo(m_change.question, m_session.stop);
  }

  template <class Running> core::Exit end(const Running &running) {
    if (const auto prepared = m_change.prepare ? m_change.prepare() : core::Expected<void>(); !prepared) return m_console.fail(prepared.error());
    auto receipt = [&] {
      ProgressLine line(!m_console.quiet());
      return running(context(line.progress()));
    }();
    if (!receipt) {
      if (const auto planned = plan(); planned && planned->refusal && planned->refusal->code == receipt.error().code) {
        return refuse(receipt.error(), *planned);
      }
      return m_console.fail(receipt.error(), known());
    }
    if (m_change.describe) m_change.describe(*receipt);
    m_console.rememberDone(doneOf(*receipt, m_store));
    const auto finished = m_change.finish ? m_change.finish(*receipt) : core::Expected<void>();
    if (finished) return tell(*receipt);
    const auto &parameters = finished.error().parameters;
    return m_console.failAnswer(core::words::textOf(parameters.at("path")), core::words::textOf(parameters.at("what")),
                                {{"receipt", core::documents::receipt(*receipt, core::Exit::OutputFailed)}});
  }

  core::Exit tell(const core::Receipt &receipt) {
    const auto exit = receipt.exit();
    if (m_console.json()) {
      m_console.document(core::documents::receipt(receipt, exit));
      return exit;
    }
    std::string text = m_console.quiet() && !receipt.whatIf ? "" : shown(receipt);
    if (m_session.request.planOut && !m_console.quiet()) text += showSaved(*m_session.request.planOut, receipt.plan, !receipt.whatIf);
    const auto answer = m_change.answer && !receipt.whatIf ? m_change.answer(receipt) : std::string();
    if (!answer.empty()) text += (text.empty() ? "" : "\n") + answer;
    if (!text.empty()) m_console.print(text);
    return exit;
  }

  const Session &m_session;
  Console &m_console;
  const Composition &m_composition;
  core::CertificateStore &m_store;
  const Change &m_change;
};

} // namespace

core::Exit carryOut(const Session &session, const Composition &composition, core::CertificateStore &store, const Change &change) {
  return Course(session, composition, store, change).run();
}

} // namespace app::cli
