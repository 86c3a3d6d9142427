// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help_form.h"

#include <fmt/format.h>

namespace app::cli {

namespace {

// What stands behind "certwright". A row that the overview leaves out has no usage of its own.
std::string usageOf(const Command &command) {
  if (command.usage != nullptr) return command.usage;
  return command.subject == nullptr ? command.name : fmt::format("{} {}", command.name, command.subject);
}

} // namespace

HelpForm::HelpForm(const Command &command) : m_command(command) {
  constexpr std::size_t width = 30; // of what stands before the meanings
  column_width(width);
}

std::string HelpForm::make_usage(const CLI::App *, std::string) const {
  return fmt::format("\nUsage: certwright {} [options]\n", usageOf(m_command));
}

} // namespace app::cli
