// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/cli/usage.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>
#include <memory>

namespace app::cli {

namespace {

// The texts of one command line, before they mean anything.
struct Texts {
  std::vector<std::string> paths = {};
  std::vector<std::string> subjects = {};
  std::vector<std::string> accepted = {}, selected = {};
  std::optional<std::string> path = {}, instance = {}, scope = {}, section = {}, color = {};
  std::optional<std::string> passwordFile = {}, passwordDescriptor = {}, passwordVariable = {}, maxWork = {};
  bool passwordPrompt = false;
  bool help = false;
};

using Parser = CLI::App;

CLI::Option *text(Parser &parser, const char *name, std::optional<std::string> &value, const char *type, const char *meaning) {
  // By a function: CLI11 takes an empty text for an optional value that is not there.
  return parser
      .add_option_function<std::string>(
          name, [&value](const std::string &given) { value = given; }, meaning)
      ->type_name(type);
}

void flag(Parser &parser, const char *name, bool &value, const char *meaning) {
  parser.add_flag(name, value, meaning)->disable_flag_override();
}

void addOutput(Parser &parser, Texts &texts, Request &request) {
  flag(parser, "--json", request.json, "One JSON document on standard output, messages on standard error");
  flag(parser, "--quiet", request.quiet, "Say nothing but errors, and what was asked for");
  flag(parser, "--verbose", request.verbose, "Say more, for whoever looks into a problem");
  text(parser, "--color", texts.color, "WHEN", "auto (the default), always or never");
  flag(parser, "-h,--help", texts.help, "Show this help");
}

void addDestination(Parser &parser, Texts &texts, Request &request) {
  text(parser, "--store", request.destination.store, "STORE", "folder, or folder:DIR");
  text(parser, "--scope", texts.scope, "SCOPE", "machine or user; default: machine for root, else user");
}

void addSource(Parser &parser, Texts &texts) {
  parser.add_option("FILE", texts.paths, "The file; - is standard input")->type_name("")->expected(0, 1);
  text(parser, "--path", texts.path, "FILE", "The same as FILE");
  text(parser, "--instance", texts.instance, "DATA", "The object itself: Base64 of a .pfx, PEM text, or - for standard input");
  text(parser, "--password-file", texts.passwordFile, "FILE", "Read the password from a file");
  text(parser, "--password-fd", texts.passwordDescriptor, "N", "Read the password from an open file descriptor");
  text(parser, "--password-env", texts.passwordVariable, "VAR", "Read the password from an environment variable");
  flag(parser, "--password-prompt", texts.passwordPrompt, "Ask for the password on the terminal");
  text(parser, "--max-work", texts.maxWork, "N", "Allow N iterations of key derivation for one attempt; default 30000000");
}

void addImport(Parser &parser, Texts &texts, Request &request) {
  addSource(parser, texts);
  text(parser, "--friendly-name", request.friendlyName, "NAME", "1 to 63 UTF-16 units; default: the stored name, else the configured one");
  flag(parser, "--what-if", request.whatIf, "Show the plan, change nothing, exit as the import would");
  flag(parser, "--confirm", request.confirm, "Show the plan, then ask on the terminal");
  flag(parser, "--replace", request.replace, "Move a by-name link, or replace what would be left alone");
  parser.add_option("--accept", texts.accepted, "Accept a finding of severity error; repeatable")->type_name("CODE")->allow_extra_args(false);
  parser.add_option("--select", texts.selected, "Import this key pair only; repeatable")->type_name("SHA256")->allow_extra_args(false);
  addDestination(parser, texts, request);
}

// One command as people see it.
struct Command {
  Verb verb;
  const char *name;
  const char *meaning;
  const char *subject; // what may stand after the name; nullptr for a FILE or nothing
};

constexpr Command commands[] = {
    {Verb::Inspect, "inspect", "Show what is in a file. Nothing is changed, and without a password nothing is decrypted.", nullptr},
    {Verb::Import, "import", "Import a certificate with its key and its chain into a store.", nullptr},
    {Verb::List, "list", "List the certificates of a store.", nullptr},
    {Verb::Show, "show", "Show one stored certificate by its SHA-1 or SHA-256.", "THUMBPRINT"},
    {Verb::Receipts, "receipts", "List what was imported, or show one receipt.", "ID"},
    {Verb::Help, "help", "Show help for a command, or a table: findings, config, exit-codes.", "TOPIC"},
};

void build(Parser &parser, const Command &command, Texts &texts, Request &request) {
  parser.name(fmt::format("certwright {}", command.name));
  parser.description(command.meaning);
  parser.set_help_flag();
  if (command.subject != nullptr) parser.add_option(command.subject, texts.subjects)->type_name("")->expected(0, 1);
  switch (command.verb) {
  case Verb::Inspect:
    addSource(parser, texts);
    break;
  case Verb::Import:
    addImport(parser, texts, request);
    break;
  case Verb::List:
    text(parser, "--section", texts.section, "SECTION", "my, ca, root or requests; default: all");
    addDestination(parser, texts, request);
    break;
  case Verb::Show:
  case Verb::Receipts:
    addDestination(parser, texts, request);
    break;
  case Verb::Help:
    flag(parser, "-h,--help", texts.help, "Show this help");
    return;
  case Verb::Version:
    break;
  }
  addOutput(parser, texts, request);
}

// Which option is not known, or what else is wrong. CLI11's own sentence for that would repeat everything that was
// typed, and that may be a password in the wrong place.
std::string complaintAbout(const Parser &parser, const CLI::ParseError &error) {
  const auto extras = parser.remaining();
  const auto option = std::find_if(extras.begin(), extras.end(), [](const auto &each) { return each.size() > 1 && each[0] == '-'; });
  if (option != extras.end()) return fmt::format("There is no option {}.", option->substr(0, option->find_first_of("=:")));
  const std::string sentence = error.what();
  const bool isAboutOption = dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr && sentence.starts_with("--");
  if (isAboutOption) return sentence + '.';
  if (sentence.find("flag override") != std::string::npos) return "A switch takes no value; leave out the = and what stands after it.";
  return "There is an argument too many.";
}

core::Expected<void> parse(Parser &parser, const Arguments &arguments) {
  try {
    parser.parse(Arguments(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError &error) {
    return usage(complaintAbout(parser, error));
  }
  return {};
}

core::Expected<void> takeSource(const Texts &texts, Request &request) {
  if (texts.instance && (texts.path || !texts.paths.empty())) return usage("--instance excludes --path and FILE.");
  if (texts.path && !texts.paths.empty()) return usage("--path and FILE are the same; give one of them.");
  request.instance = texts.instance;
  if (texts.path) request.path = *texts.path;
  if (!texts.paths.empty()) request.path = texts.paths.front();
  if (!request.instance && request.path.empty()) return usage("No file is named; give FILE, or - for standard input.");
  return {};
}

core::Expected<void> takePassword(const Texts &texts, Request &request) {
  using Kind = PasswordSource::Kind;
  std::vector<PasswordSource> sources;
  if (texts.passwordFile) sources.push_back({Kind::File, *texts.passwordFile});
  if (texts.passwordDescriptor) sources.push_back({Kind::Descriptor, *texts.passwordDescriptor});
  if (texts.passwordVariable) sources.push_back({Kind::Environment, *texts.passwordVariable});
  if (texts.passwordPrompt) sources.push_back({Kind::Prompt, {}});
  if (sources.size() > 1) return usage("--password-file, --password-fd, --password-env and --password-prompt exclude each other.");
  if (!sources.empty()) request.password = sources.front();
  if (!texts.passwordDescriptor) return {};
  int number = -1;
  const auto &digits = *texts.passwordDescriptor;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  if (number < 0 || end != digits.data() + digits.size()) return usage("--password-fd takes the number of an open file descriptor.");
  const bool readsInput = request.path == "-" || request.instance == "-";
  if (number == 0 && readsInput) return usage("Standard input cannot be both the file and the password.");
  return {};
}

core::Expected<void> takeMaxWork(const Texts &texts, Request &request) {
  if (!texts.maxWork) return {};
  std::uint64_t number = 0;
  const auto &digits = *texts.maxWork;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc() || end != digits.data() + digits.size() || number == 0) return usage("--max-work takes a number of iterations.");
  request.maxWork = number;
  return {};
}

core::Expected<void> takeSelected(const Texts &texts, Request &request) {
  constexpr std::size_t length = 64;
  for (auto print : texts.selected) {
    std::erase(print, ':');
    std::transform(print.begin(), print.end(), print.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool isHex = print.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHex || print.size() != length) return usage("--select takes the SHA-256 of a certificate; see certwright inspect.");
    request.selected.insert(print);
  }
  return {};
}

core::Expected<void> takeImport(const Texts &texts, Request &request) {
  for (const auto &name : texts.accepted) {
    const auto code = core::findingNamed(name);
    if (!code) return usage(fmt::format("There is no finding {} to accept; see certwright help findings.", name));
    request.accepted.insert(*code);
  }
  if (request.whatIf && request.confirm) return usage("--what-if and --confirm exclude each other.");
  return {};
}

core::Expected<void> takeCommon(const Texts &texts, Request &request) {
  if (texts.scope) {
    if (*texts.scope != "machine" && *texts.scope != "user") return usage("--scope is machine or user.");
    request.destination.scope = *texts.scope == "machine" ? core::Scope::Machine : core::Scope::User;
  }
  if (texts.section) {
    request.section = core::sectionNamed(*texts.section);
    if (!request.section) return usage("--section is my, ca, root or requests.");
  }
  if (texts.color) {
    if (*texts.color != "auto" && *texts.color != "always" && *texts.color != "never") return usage("--color is auto, always or never.");
    request.colour = *texts.color == "auto" ? Colour::Auto : *texts.color == "always" ? Colour::Always : Colour::Never;
  }
  if (!texts.subjects.empty()) request.subject = texts.subjects.front();
  return {};
}

core::Expected<void> interpret(const Texts &texts, Request &request) {
  if (auto taken = takeCommon(texts, request); !taken) return taken;
  if (request.verb == Verb::Show && request.subject.empty()) return usage("No thumbprint is named; see certwright list.");
  if (request.verb != Verb::Inspect && request.verb != Verb::Import) return {};
  if (auto taken = takeSource(texts, request); !taken) return taken;
  if (auto taken = takePassword(texts, request); !taken) return taken;
  if (auto taken = takeMaxWork(texts, request); !taken) return taken;
  if (auto taken = takeSelected(texts, request); !taken) return taken;
  return takeImport(texts, request);
}

core::Expected<Request> parseCommand(const Command &command, const Arguments &arguments) {
  Request request;
  Texts texts;
  Parser parser;
  request.verb = command.verb;
  build(parser, command, texts, request);
  if (auto parsed = parse(parser, arguments); !parsed) return core::Unexpected(parsed.error());
  if (texts.help) {
    request.verb = Verb::Help;
    request.subject = command.name;
    return request;
  }
  if (auto interpreted = interpret(texts, request); !interpreted) return core::Unexpected(interpreted.error());
  return request;
}

// Options alone: --version, --help, or nothing.
core::Expected<Request> parseWithoutCommand(const Arguments &arguments) {
  Request request;
  Texts texts;
  Parser parser;
  bool version = false;
  parser.set_help_flag();
  addOutput(parser, texts, request);
  flag(parser, "--version", version, "");
  if (auto parsed = parse(parser, arguments); !parsed) return core::Unexpected(parsed.error());
  if (!version && !texts.help) return usage("No command is given.");
  request.verb = texts.help ? Verb::Help : Verb::Version;
  return request;
}

} // namespace

core::Expected<Request> parseArguments(const Arguments &given) {
  auto plain = plainSpelling(given);
  if (!plain) return core::Unexpected(plain.error());
  auto rest = *plain;
  auto at = rest.begin();
  while (at != rest.end() && at->starts_with('-')) at += takesValue(*at) && at + 1 != rest.end() ? 2 : 1;
  if (at == rest.end()) return parseWithoutCommand(rest);
  const auto *command = std::find_if(std::begin(commands), std::end(commands), [&](const auto &each) { return *at == each.name; });
  if (command == std::end(commands)) return usage(fmt::format("There is no command {}.", *at));
  rest.erase(at);
  auto request = parseCommand(*command, rest);
  if (request) request->command = asTyped(*plain);
  return request;
}

bool asksForJson(const Arguments &given) {
  const auto end = std::find(given.begin(), given.end(), "--");
  return std::find(given.begin(), end, "--json") != end;
}

std::string helpFor(const std::string &name) {
  const auto *command = std::find_if(std::begin(commands), std::end(commands), [&](const auto &each) { return name == each.name; });
  if (command == std::end(commands)) return {};
  Request request;
  Texts texts;
  Parser parser;
  build(parser, *command, texts, request);
  parser.get_formatter()->column_width(30);
  return parser.help();
}

} // namespace app::cli
