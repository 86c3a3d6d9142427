// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "app/cli/session.h"

#include <span>
#include <string_view>

// The commands. Each is one row, beside the function that runs it; parser, help, receipts and main know commands by their rows only.
namespace app::cli {

// What the first line of a plan or of a receipt says. {store}, {source}, {label} and {undoes} are filled in.
struct Summary {
  const char *planned = ""; // "import {source}", after "Plan:" or "Refused:"
  const char *done = "";
  const char *nothing = "";
};

struct Command {               // NOLINT(clang-analyzer-optin.performance.Padding): in the order in which it is read
  const char *name;            // "import", "request new"; plans and receipts have it as their verb
  const char *usage = nullptr; // "show THUMBPRINT", for the overview; nullptr: the overview leaves it out
  const char *brief = nullptr; // for the overview
  const char *meaning;         // for its own help
  std::span<const OptionGroup> options = {};
  core::Exit (*run)(const Session &session) = nullptr; // reports what happened and returns the exit code; nullptr: it cannot be run
  const char *subject = nullptr;                       // what may stand after the name; nullptr: nothing but a FILE
  const char *subjectMeaning = "";                     // for its own help
  int mostSubjects = 1;
  const char *missing = nullptr; // the complaint where no subject is given; nullptr: it may be left out
  bool subjectIsFile = false;    // each subject is the path of a file
  bool takesFile = false;        // FILE, --path or --instance
  bool changesStore = false;
  bool isSavedPlan = false;                                        // what it does is in a plan that was saved, and so is not saved again
  Summary summary = {};                                            // of a command that changes a store
  core::Expected<void> (*check)(const Request &request) = nullptr; // what else must be given. Usage {what}
};

// The rows, by the file they are in.
std::span<const Command> inspectCommands();
std::span<const Command> importCommands();
std::span<const Command> storeCommands();
std::span<const Command> requestCommands();
std::span<const Command> undoCommands();
std::span<const Command> repairCommands();
std::span<const Command> applyCommands();
std::span<const Command> helpCommands();

// allCommands returns the rows in the order of the overview.
std::vector<const Command *> allCommands();

// commandNamed finds a command, one of two words with a blank between; null when there is none.
const Command *commandNamed(std::string_view name);

} // namespace app::cli
