// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands.h"

#include <CLI/CLI.hpp>

#include <string>

namespace app::cli {

// HelpForm lays out the help of one command. Its usage is that of the row, because CLI11 can say neither that a subject must be there nor that two
// different ones belong together.
class HelpForm final : public CLI::Formatter {
public:
  explicit HelpForm(const Command &command);

  // make_usage returns the line of usage. name: what the parser is called, the program with the command.
  std::string make_usage(const CLI::App *parser, std::string name) const override;

private:
  const Command &m_command;
};

} // namespace app::cli
