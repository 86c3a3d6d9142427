// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app::cli {

using Parser = CLI::App;

// Where one password comes from.
struct PasswordTexts {
  std::optional<std::string> file = {}, descriptor = {}, variable = {};
  bool prompt = false;
};

// The texts of one command line, before they are interpreted.
struct Texts {
  std::vector<std::string> paths = {};
  bool replace = false;
  std::vector<std::string> accepted = {}, selected = {}, trustedRoots = {}, expectedNames = {}, readers = {};
  std::optional<std::string> path = {}, instance = {}, scope = {}, section = {}, color = {};
  std::optional<std::string> names = {}, algorithm = {}, maxWork = {}, olderThan = {}, reportForm = {};
  std::optional<std::string> services = {}, added = {}, removed = {};
  PasswordTexts password = {}, keyPassword = {};
  bool help = false;
  bool version = false;
};

// What was given on a command line.
struct Given {
  Texts texts = {};
  Request request = {};
};

// Options that belong together. A command lists the groups that it takes.
enum class OptionGroup {
  Source,
  Password,
  KeyPassword,
  Work,
  Name,
  NewRequest,
  Algorithm,
  Preview,
  PlanOut,
  Expect,
  Key,
  Replace,
  Age,
  ReportForm,
  Server,
  Import,
  Services,
  Section,
  Store,
  Scope,
  ImportScope,
  Output,
  Help,
  Version
};

// add teaches a parser the options of some groups; it writes to given.
void add(Parser &parser, std::span<const OptionGroup> groups, Given &given);

// takesValue says whether the next argument is the value of this option, whatever the command.
bool takesValue(std::string_view option);

} // namespace app::cli
