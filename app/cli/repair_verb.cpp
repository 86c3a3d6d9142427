// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_store.h"
#include "app/cli/progress_line.h"
#include "app/cli/show_receipt.h"
#include "app/cli/show_repair.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "core/documents/documents.h"
#include "core/import/repair.h"

namespace app::cli {

namespace {

core::Exit tell(const Session &session, const core::ImportReceipt &receipt, const core::CertificateStore &store) {
  auto &console = session.console;
  if (!receipt.whatIf) console.rememberDone(doneOf(receipt, store));
  if (console.json()) {
    console.document(core::documents::receipt(receipt, core::Exit::Ok));
  } else if (!console.quiet() || receipt.whatIf) {
    console.print(showRepair(receipt, console));
  }
  return core::Exit::Ok;
}

// Whoever sits at a terminal is asked in any case; a script is asked for nothing unless it says so.
core::Expected<bool> agree(const Session &session, const core::ImportReceipt &plan) {
  const auto terminal = Terminal::find();
  if (!terminal && session.request.confirm) return core::fail(core::ErrorCode::NobodyToAsk);
  if (!terminal) return true;
  terminal->print(showRepair(plan, session.console) + '\n');
  return terminal->askYesNo("Repair? [y/N] ", session.stop);
}

} // namespace

core::Exit repairStore(const Session &session) {
  auto &console = session.console;
  const auto opened = openStoreOf(session.request);
  if (!opened) return console.fail(opened.error());
  auto plan = core::planRepair(contextOf(session, *opened, {}));
  if (!plan) return console.fail(plan.error());
  if (session.request.whatIf) return tell(session, *plan, *opened->store);
  if (!plan->plan.changesAnything()) {
    plan->whatIf = false;
    return tell(session, *plan, *opened->store);
  }
  const auto agreed = agree(session, *plan);
  if (!agreed) return console.fail(agreed.error());
  if (!*agreed) return console.fail({core::ErrorCode::Declined});
  const auto receipt = [&] {
    ProgressLine line(!console.quiet());
    return core::runRepair(plan->plan, contextOf(session, *opened, line.progress()));
  }();
  return receipt ? tell(session, *receipt, *opened->store) : console.fail(receipt.error());
}

} // namespace app::cli
