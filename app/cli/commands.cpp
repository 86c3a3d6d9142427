// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <algorithm>

namespace app::cli {

std::vector<const Command *> allCommands() {
  std::vector<const Command *> all;
  for (const auto rows :
       {inspectCommands(), importCommands(), storeCommands(), requestCommands(), undoCommands(), applyCommands(), repairCommands(), helpCommands()}) {
    for (const auto &command : rows) all.push_back(&command);
  }
  return all;
}

const Command *commandNamed(std::string_view name) {
  const auto all = allCommands();
  const auto found = std::ranges::find(all, name, [](const Command *command) { return std::string_view(command->name); });
  return found == all.end() ? nullptr : *found;
}

} // namespace app::cli
