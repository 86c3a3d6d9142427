// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/show_confinement.h"
#include "core/base/cryptography.h"
#include "core/codes/enumerators.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace app::cli {

namespace {

// One line in a table of help; its sentences keep their {parameters}.
std::string findings(bool colours) {
  Rows rows{{{"Code", Tone::Faint}, {"Severity", Tone::Faint}, {"Acceptable", Tone::Faint}, {"Meaning", Tone::Faint}}};
  for (const auto code : core::enumerators<core::FindingCode>()) {
    const bool stops = core::severityOf(code) == core::Severity::Error;
    const auto *acceptable = core::isAcceptable(code) ? "yes" : stops ? "no" : "-";
    rows.push_back(
        {{std::string(core::nameOf(code))}, {std::string(core::nameOf(core::severityOf(code)))}, {acceptable}, {core::words::of(code).sentence}});
  }
  return "Findings of severity error stop an import. Those that are acceptable pass with --accept CODE.\n\n" + aligned(rows, colours);
}

std::string exitCodes(bool colours) {
  Rows rows{{{"Code", Tone::Faint}, {"Name", Tone::Faint}, {"Meaning", Tone::Faint}}};
  for (const auto code : core::enumerators<core::Exit>()) {
    rows.push_back({{std::to_string(static_cast<int>(code))}, {std::string(core::nameOf(code))}, {core::words::of(code)}});
  }
  return aligned(rows, colours);
}

std::string configuration(bool colours) {
  std::string text = "Read in this order; a later file wins, and an option wins over both:\n";
  for (const auto &file : configurationFiles()) text += "  " + file.string() + '\n';
  Rows rows{{{"Key", Tone::Faint}, {"Default", Tone::Faint}, {"Meaning", Tone::Faint}}};
  for (const auto &key : configurationKeys()) rows.push_back({{key.name}, {key.standard}, {key.meaning}});
  return text + '\n' + aligned(rows, colours) + "\nThe format is TOML. A key that is not in this table is an error.\n";
}

struct Topic {
  const char *name;
  const char *brief;
  std::string (*text)(bool colours);
};

constexpr Topic topics[] = {
    {"findings", "what a review can find, and what can be accepted", findings},
    {"config", "the configuration files and their keys", configuration},
    {"exit-codes", "what the program ends with", exitCodes},
};

std::string overview() {
  std::vector<std::pair<std::string, const char *>> lines;
  for (const auto *command : allCommands()) {
    if (command->usage != nullptr) lines.emplace_back(command->usage, command->brief);
    if (std::string_view(command->name) != "help") continue;
    for (const auto &topic : topics) lines.emplace_back(std::string("help ") + topic.name, topic.brief);
  }
  std::size_t widest = 0;
  for (const auto &line : lines) widest = std::max(widest, line.first.size());
  std::string text = "certwright imports certificates, and shows the effect first.\n\n";
  for (const auto &[command, brief] : lines) text += fmt::format("  certwright {:<{}}  {}\n", command, widest, brief);
  text += "\nPowerShell's spelling is understood too: -Path, -FriendlyName, -WhatIf, -Confirm, -Confirm:$false, -Instance.\n";
  const auto missing = missingStores();
  return missing.empty() ? text : text + '\n' + missing + '\n';
}

std::string textOn(const std::string &name, bool colours) {
  if (name.empty()) return overview();
  const auto *topic = std::ranges::find(topics, name, [](const Topic &one) { return std::string_view(one.name); });
  return topic != std::end(topics) ? topic->text(colours) : helpFor(name);
}

core::Exit showHelp(const Session &session) {
  const auto name = session.request.subject();
  const auto text = textOn(name, session.console.coloursResults());
  if (text.empty()) {
    return session.console.fail(
        {core::ErrorCode::Usage, {{"what", "There is no help on " + name + "; there is some on each command, on findings, config and exit-codes."}}});
  }
  session.console.print(text);
  return core::Exit::Ok;
}

core::Expected<core::wire::Confinement> confinementHere(const Session &session) {
  const auto configuration = readConfiguration(configurationFiles());
  if (!configuration) return core::Unexpected(configuration.error());
  return readerConfinement(*configuration, session.stop.token());
}

core::Json versionDocument() {
  return {{"schema", "certwright/version/1"},
          {"version", CERTWRIGHT_VERSION},
          {"cryptography", core::cryptographyLibrary()},
          {"compiler", __VERSION__},
          {"build", CERTWRIGHT_BUILD_TYPE}};
}

core::Exit showVersion(const Session &session) {
  auto &console = session.console;
  std::optional<core::wire::Confinement> confinement;
  if (console.json() || console.verbose()) {
    auto found = confinementHere(session);
    if (!found) return console.fail(found.error());
    confinement = *found;
  }
  if (console.json()) {
    auto document = versionDocument();
    document["reader"] = core::wire::toJson(*confinement);
    console.document(document);
    return core::Exit::Ok;
  }
  auto text = fmt::format("certwright {}\n", CERTWRIGHT_VERSION);
  if (console.verbose()) {
    Rows rows{{{"Cryptography"}, {core::cryptographyLibrary()}}, {{"Compiler"}, {__VERSION__}}, {{"Build"}, {CERTWRIGHT_BUILD_TYPE}}};
    const auto more = confinementRows(*confinement);
    rows.insert(rows.end(), more.begin(), more.end());
    text += aligned(rows, console.coloursResults());
  }
  console.print(text);
  return core::Exit::Ok;
}

constexpr OptionGroup helpOptions[] = {OptionGroup::Help};
constexpr OptionGroup versionOptions[] = {OptionGroup::Output, OptionGroup::Help, OptionGroup::Version};

constexpr Command commands[] = {
    {.name = "help",
     .usage = "help [COMMAND]",
     .brief = "the options of a command",
     .meaning = "Show help for a command, or a table: findings, config, exit-codes.",
     .options = helpOptions,
     .run = showHelp,
     .subject = "TOPIC",
     .subjectMeaning = "A command, findings, config or exit-codes",
     .mostSubjects = 2},
    {.name = "--version",
     .usage = "--version [--verbose]",
     .brief = "which version this is; with --verbose also how it was built and what keeps the reader in",
     .meaning = "Show the version.",
     .options = versionOptions,
     .run = showVersion},
};

} // namespace

std::span<const Command> helpCommands() {
  return commands;
}

} // namespace app::cli
