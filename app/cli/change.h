// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/executor/executor.h"

#include <functional>

namespace app::cli {

// A change of a store, as one of the verbs wants it.
struct Change {
  core::Planning planning;
  core::Materials materials = {};
  std::string question; // what is asked before it is done: "Import? [y/N] "
  // WhenTold: with --confirm. AtTerminal: a user at a terminal is asked in any case. UnlessToldNotTo: and without a terminal there must be
  // --no-confirm. Always: nothing stands in for the answer.
  enum class Asking { WhenTold, AtTerminal, UnlessToldNotTo, Always };
  Asking asking = Asking::WhenTold;

  core::Error nobodyToAsk = {core::ErrorCode::NobodyToAsk};
  // The planning itself compares what it makes with what was confirmed, and so is called once more under the lock.
  bool comparesItself = false;
  bool plansUnderLock = true; // false: the planning waits for the lock itself

  // introduce returns what stands before a plan that is shown.
  std::function<std::string(const core::Plan &plan)> introduce = {};
  std::function<core::Json()> known = {}; // further content for a failure document; computed only then, since it costs signatures

  // prepare does what must be possible before anything is changed, once it is decided. Its error ends the command.
  std::function<core::Expected<void>()> prepare = {};
  // describe adds to a receipt, or to its preview, what the plan does not know.
  std::function<void(core::Receipt &receipt)> describe = {};
  // finish does what comes after the change. Its error, FileNotWritten, ends the command with OutputFailed.
  std::function<core::Expected<void>(const core::Receipt &receipt)> finish = {};
  // answer returns what is printed besides the receipt, --quiet or not.
  std::function<std::string(const core::Receipt &receipt)> answer = {};
};

// carryOut plans a change and shows it, asks about it, or does it, as --what-if and --confirm say, and reports what happened. All verbs that change a
// store end here. It returns the program's exit code.
core::Exit carryOut(const Session &session, const Composition &composition, core::CertificateStore &store, const Change &change);

} // namespace app::cli
