// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace app::cli {

using Parser = CLI::App;

// The texts of one command line, before they mean anything.
struct Texts {
  std::vector<std::string> paths = {};
  std::vector<std::string> subjects = {};
  std::vector<std::string> accepted = {}, selected = {}, trustedRoots = {};
  std::optional<std::string> path = {}, instance = {}, scope = {}, section = {}, color = {};
  std::optional<std::string> keyPasswordFile = {}, names = {}, algorithm = {};
  std::optional<std::string> passwordFile = {}, passwordDescriptor = {}, passwordVariable = {}, maxWork = {};
  bool passwordPrompt = false;
  bool help = false;
};

// One command as people see it.
struct Command {
  Verb verb;
  const char *name;
  const char *meaning;
  const char *subject; // what may stand after the name; nullptr for a FILE or nothing
};

// commandNamed finds a command, one of two words with a blank between; null when there is none.
const Command *commandNamed(const std::string &name);

// build teaches a parser the options of a command.
void build(Parser &parser, const Command &command, Texts &texts, Request &request);

// The options that every command has, and one that is there or not.
void addOutput(Parser &parser, Texts &texts, Request &request);
void flag(Parser &parser, const char *name, bool &value, const char *meaning);

} // namespace app::cli
