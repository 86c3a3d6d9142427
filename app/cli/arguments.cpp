// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include "app/cli/commands.h"
#include "app/cli/help_form.h"
#include "app/cli/standard_input.h"
#include "app/cli/usage.h"
#include "core/base/text.h"
#include "core/codes/enumerators.h"
#include "core/model/covered_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace app::cli {

namespace {

// Names the unknown option, or whatever else is wrong. CLI11's own message would repeat everything that was
// typed, which may include a password in the wrong place.
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
  parser.allow_windows_style_options(false); // CLI11 allows /option there, and a path may begin so
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

// prefix: "--password" or "--key-password".
core::Expected<void> takePassword(const char *prefix, const PasswordTexts &texts, PasswordSource &taken) {
  using Kind = PasswordSource::Kind;
  std::vector<PasswordSource> sources;
  if (texts.file) sources.push_back({Kind::File, *texts.file});
  if (texts.descriptor) sources.push_back({Kind::Descriptor, *texts.descriptor});
  if (texts.variable) sources.push_back({Kind::Environment, *texts.variable});
  if (texts.prompt) sources.push_back({Kind::Prompt, {}});
  if (sources.size() > 1) return usage(fmt::format("{0}-file, {0}-fd, {0}-env and {0}-prompt exclude each other.", prefix));
  if (!sources.empty()) taken = sources.front();
  if (!texts.descriptor) return {};
  int number = -1;
  const auto &digits = *texts.descriptor;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  if (number < 0 || end != digits.data() + digits.size()) return usage(fmt::format("{}-fd takes the number of an open file descriptor.", prefix));
  return {};
}

core::Expected<void> takePasswords(const Texts &texts, Request &request) {
  if (auto taken = takePassword("--password", texts.password, request.password); !taken) return taken;
  return takePassword("--key-password", texts.keyPassword, request.keyPassword);
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

core::Expected<void> takeReportForm(const Texts &texts, Request &request) {
  if (!texts.reportForm) return {};
  if (*texts.reportForm != "text" && *texts.reportForm != "html") return usage("--format is text or html.");
  if (request.subjects.empty()) return usage("--format is for one receipt; name it.");
  if (request.json) return usage("--format and --json exclude each other.");
  request.reportForm = *texts.reportForm == "text" ? core::ReportForm::Text : core::ReportForm::Html;
  return {};
}

core::Expected<void> takeAge(const Texts &texts, Request &request) {
  if (!texts.olderThan) return {};
  constexpr int most = 100'000; // days
  int number = -1;
  const auto &digits = *texts.olderThan;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool isNumber = failure == std::errc() && end == digits.data() + digits.size();
  if (!isNumber || number < 0 || number > most) return usage("--older-than takes a number of days, from 0 to 100000.");
  request.olderThan = number;
  return {};
}

core::Expected<void> takeThumbprints(const char *option, const std::vector<std::string> &given, std::set<std::string> &taken) {
  constexpr std::size_t length = 64;
  for (auto print : given) {
    std::erase(print, ':');
    std::transform(print.begin(), print.end(), print.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool isHex = print.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHex || print.size() != length) return usage(fmt::format("{} takes the SHA-256 of a certificate; see certwright inspect.", option));
    taken.insert(print);
  }
  return {};
}

// The names are separated by commas, with blanks or without.
std::vector<std::string> namesIn(const std::string &list) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    auto name = list.substr(at, end - at);
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

core::Expected<void> takeRequest(const Texts &texts, Request &request) {
  if (texts.names) request.names = namesIn(*texts.names);
  if (texts.algorithm) {
    const auto kind = core::named<core::KeyKind>(*texts.algorithm);
    if (!kind) return usage("--algorithm is rsa:2048, rsa:3072, rsa:4096, ec:p256 or ec:p384.");
    request.keyKind = *kind;
  }
  return {};
}

core::Unexpected notAcceptable(const std::string &name, bool isKnown) {
  std::vector<std::string_view> acceptable;
  for (const auto code : core::enumerators<core::FindingCode>()) {
    if (core::isAcceptable(code)) acceptable.push_back(core::nameOf(code));
  }
  return usage(fmt::format("{} --accept takes one of: {}.",
                           isKnown ? "The finding " + name + " cannot be accepted." : "There is no finding " + name + ".",
                           fmt::join(acceptable, ", ")));
}

core::Expected<void> takeImport(const Texts &texts, Request &request) {
  for (const auto &name : texts.accepted) {
    const auto code = core::named<core::FindingCode>(name);
    if (!code || !core::isAcceptable(*code)) return notAcceptable(name, code.has_value());
    request.answers.give(core::Choice{core::ChoiceKind::Accept, std::string(core::nameOf(*code)), {}}.id(), core::Reply::Accept);
  }
  if (texts.replace) {
    request.answers.give(core::ChoiceKind::Link, core::Reply::Move);
    request.answers.give(core::ChoiceKind::Replace, core::Reply::Replace);
    request.answers.give(core::ChoiceKind::Chain, core::Reply::Replace);
  }
  for (const auto &name : texts.expectedNames) {
    if (!core::expectedNameOf(name)) return usage("--expect-name takes a host name or an address.");
    request.expectedNames.push_back(name);
  }
  std::set<std::string> roots;
  if (auto taken = takeThumbprints("--trust-root", texts.trustedRoots, roots); !taken) return taken;
  for (const auto &sha256 : roots) request.answers.give(core::Choice{core::ChoiceKind::Trust, sha256, {}}.id(), core::Reply::Trust);
  return {};
}

core::Expected<void> takeServices(const char *option, const std::optional<std::string> &list, core::Services &taken) {
  if (!list) return {};
  auto services = core::servicesFrom(*list);
  const bool isNone = services.empty() && *list == "none" && std::string_view(option) == "--services";
  if ((services.empty() && !isNone) || !std::ranges::all_of(services, core::isService))
    return usage(fmt::format("{} takes a list of imap, pop, um, iis and smtp, with commas between.", option));
  taken = std::move(services);
  return {};
}

// none is an answer to the choices that a renewal brings along; who is named is let read the key in any case.
core::Expected<void> takeReaders(const Texts &texts, Request &request) {
  for (const auto &text : texts.readers) {
    const auto reader = core::accountNameFrom(text);
    if (!reader && text != "none") return usage("--grant-read takes user:NAME, group:NAME or none.");
    if (!reader) request.answers.give(core::ChoiceKind::GrantRead, core::Reply::Leave);
    if (reader && std::ranges::find(request.readers, *reader) == request.readers.end()) request.readers.push_back(*reader);
  }
  return {};
}

core::Expected<void> takeAccess(const Texts &texts, Request &request) {
  if (auto taken = takeServices("--services", texts.services, request.services); !taken) return taken;
  if (auto taken = takeServices("--add", texts.added, request.services); !taken) return taken;
  if (auto taken = takeServices("--remove", texts.removed, request.removed); !taken) return taken;
  return takeReaders(texts, request);
}

core::Expected<void> takeCommon(const Texts &texts, Request &request) {
  if (texts.scope) {
    if (*texts.scope != "machine" && *texts.scope != "user") return usage("--scope is machine or user.");
    request.destination.scope = *texts.scope == "machine" ? core::Scope::Machine : core::Scope::User;
  }
  if (texts.section) {
    request.section = core::named<core::Section>(*texts.section);
    if (!request.section) return usage("--section is my, ca, root or requests.");
  }
  if (texts.color) {
    if (*texts.color != "auto" && *texts.color != "always" && *texts.color != "never") return usage("--color is auto, always or never.");
    request.colour = *texts.color == "auto" ? Colour::Auto : *texts.color == "always" ? Colour::Always : Colour::Never;
  }
  return {};
}

// An option that a command does not take was refused before: here its text is absent.
core::Expected<void> interpret(const Texts &texts, Request &request) {
  const auto &command = *request.command;
  if (auto taken = takeCommon(texts, request); !taken) return taken;
  if (request.whatIf && request.confirm) return usage("--what-if and --confirm exclude each other.");
  if (request.noConfirm && request.confirm) return usage("--no-confirm and --confirm exclude each other.");
  if (command.missing != nullptr && request.subjects.empty()) return usage(command.missing);
  if (auto taken = takeRequest(texts, request); !taken) return taken;
  if (command.takesFile) {
    if (auto taken = takeSource(texts, request); !taken) return taken;
  }
  if (auto taken = takePasswords(texts, request); !taken) return taken;
  if (auto taken = takeMaxWork(texts, request); !taken) return taken;
  if (auto taken = takeAge(texts, request); !taken) return taken;
  if (auto taken = takeReportForm(texts, request); !taken) return taken;
  if (auto taken = takeThumbprints("--select", texts.selected, request.selected); !taken) return taken;
  if (auto taken = takeImport(texts, request); !taken) return taken;
  if (auto taken = takeAccess(texts, request); !taken) return taken;
  return command.check != nullptr ? command.check(request) : core::Expected<void>();
}

void build(Parser &parser, const Command &command, Given &given) {
  parser.name(fmt::format("certwright {}", command.name));
  parser.description(command.meaning);
  parser.set_help_flag();
  if (command.subject != nullptr) {
    parser.add_option(command.subject, given.request.subjects, command.subjectMeaning)->type_name("")->expected(0, command.mostSubjects);
  }
  if (command.takesFile) parser.add_option("FILE", given.texts.paths, "The file; - is standard input")->type_name("")->expected(0, 1);
  constexpr OptionGroup savesPlan[] = {OptionGroup::PlanOut};
  for (const auto &group : command.options) {
    add(parser, std::span(&group, 1), given);
    if (group == OptionGroup::Preview && command.changesStore && !command.isSavedPlan) add(parser, savesPlan, given);
  }
}

core::Expected<Request> parseCommand(const Command &command, const Arguments &arguments) {
  Given given;
  auto &[texts, request] = given;
  Parser parser;
  request.command = &command;
  build(parser, command, given);
  if (auto parsed = parse(parser, arguments); !parsed) return core::Unexpected(parsed.error());
  if (texts.help) {
    request.command = commandNamed("help");
    request.subjects = {command.name};
    return request;
  }
  if (auto interpreted = interpret(texts, request); !interpreted) return core::Unexpected(interpreted.error());
  if (auto checked = checkStandardInput(request); !checked) return core::Unexpected(checked.error());
  return request;
}

// Options alone: --version, --help, or nothing.
core::Expected<Request> parseWithoutCommand(const Arguments &arguments) {
  Given given;
  auto &[texts, request] = given;
  Parser parser;
  const auto *version = commandNamed("--version");
  parser.set_help_flag();
  add(parser, version->options, given);
  if (auto parsed = parse(parser, arguments); !parsed) return core::Unexpected(parsed.error());
  if (!texts.version && !texts.help) return usage("No command is given.");
  request.command = texts.help ? commandNamed("help") : version;
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
  const auto *command = commandNamed(*at);
  if (command == nullptr) return usage(fmt::format("There is no command {}.", *at));
  at = rest.erase(at);
  while (at != rest.end() && at->starts_with('-')) at += takesValue(*at) && at + 1 != rest.end() ? 2 : 1;
  if (at != rest.end()) {
    const auto *second = commandNamed(fmt::format("{} {}", command->name, *at));
    if (second != nullptr) {
      command = second;
      rest.erase(at);
    }
  }
  auto request = parseCommand(*command, rest);
  if (request) request->typed = asTyped(*plain);
  if (!request && request.error().code == core::ErrorCode::Usage) request.error().parameters["command"] = command->name;
  return request;
}

bool asksForJson(const Arguments &given) {
  const auto end = std::find(given.begin(), given.end(), "--");
  return std::find(given.begin(), end, "--json") != end;
}

std::string helpFor(const std::string &name) {
  const auto *command = commandNamed(name);
  if (command == nullptr) return {};
  Given given;
  Parser parser;
  build(parser, *command, given);
  parser.formatter(std::make_shared<HelpForm>(*command));
  return parser.help();
}

} // namespace app::cli
