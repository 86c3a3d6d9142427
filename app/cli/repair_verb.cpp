// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"
#include "app/cli/commands.h"
#include "app/cli/opened_store.h"
#include "core/import/repair.h"

namespace app::cli {

namespace {

core::Exit repairStore(const Session &session) {
  const auto opened = openStoreOf(session.request);
  if (!opened) return session.console.fail(opened.error());
  auto &store = *opened->store;
  Change change;
  change.planning = [&](const core::Look &) { return core::planRepair(store); };
  change.question = "Repair? [y/N] ";
  change.asking = Change::Asking::AtTerminal;
  change.describe = [&](core::Receipt &receipt) {
    if (const auto whole = core::wholeObjects(store)) receipt.whole = *whole;
  };
  return carryOut(session, opened->composition, store, change);
}

constexpr OptionGroup options[] = {OptionGroup::Preview, OptionGroup::Store, OptionGroup::Scope, OptionGroup::Output, OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "repair",
     .usage = "repair",
     .brief = "set aside what an interrupted change left, and say what is whole",
     .meaning = "Set aside what an interrupted change left that cannot be settled, and say what is whole. Nothing is deleted.",
     .options = options,
     .run = repairStore,
     .changesStore = true,
     .summary = {"repair {store}", "Repaired {store}", "Nothing to repair in {store}"}},
};

} // namespace

std::span<const Command> repairCommands() {
  return commands;
}

} // namespace app::cli
