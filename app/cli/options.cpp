// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include <algorithm>
#include <span>
#include <variant>

namespace app::cli {

namespace {

using Switch = bool;
using Text = std::optional<std::string>;
using List = std::vector<std::string>; // of an option that may be repeated

// One option, and where it is written to: a switch, or what has a value behind it.
struct Option {
  const char *name;
  const char *value; // what stands behind it, as help says it; nullptr for a switch
  const char *meaning;
  std::variant<Switch &(*)(Given &), Text &(*)(Given &), List &(*)(Given &)> target;
};

const Option outputOptions[] = {
    {"--json", nullptr, "One JSON document on standard output, messages on standard error", [](Given &to) -> Switch & { return to.request.json; }},
    {"--quiet", nullptr, "Say nothing but errors, and what was asked for", [](Given &to) -> Switch & { return to.request.quiet; }},
    {"--verbose", nullptr, "Say more, to help investigate a problem", [](Given &to) -> Switch & { return to.request.verbose; }},
    {"--color", "WHEN", "auto (the default), always or never", [](Given &to) -> Text & { return to.texts.color; }},
};

const Option helpOptions[] = {
    {"-h,--help", nullptr, "Show this help", [](Given &to) -> Switch & { return to.texts.help; }},
};

const Option versionOptions[] = {
    {"--version", nullptr, "", [](Given &to) -> Switch & { return to.texts.version; }},
};

const Option storeOptions[] = {
    {"--store", "STORE", "folder, or folder:DIR", [](Given &to) -> Text & { return to.request.destination.store; }},
};

const Option scopeOptions[] = {
    {"--scope", "SCOPE", "machine or user; default: machine for root, else user", [](Given &to) -> Text & { return to.texts.scope; }},
};

const Option importScopeOptions[] = {
    {"--scope", "SCOPE", "machine or user; default: where its request waits, else machine for root, else user",
     [](Given &to) -> Text & { return to.texts.scope; }},
};

const Option sourceOptions[] = {
    {"--path", "FILE", "The same as FILE", [](Given &to) -> Text & { return to.texts.path; }},
    {"--instance", "DATA", "The object itself: Base64 of a .pfx, PEM text, or - for standard input",
     [](Given &to) -> Text & { return to.texts.instance; }},
};

const Option passwordOptions[] = {
    {"--password-file", "FILE", "Read the password from a file; - is standard input", [](Given &to) -> Text & { return to.texts.password.file; }},
    {"--password-fd", "N", "Read the password from an open file descriptor", [](Given &to) -> Text & { return to.texts.password.descriptor; }},
    {"--password-env", "VAR", "Read the password from an environment variable", [](Given &to) -> Text & { return to.texts.password.variable; }},
    {"--password-prompt", nullptr, "Ask for the password on the terminal", [](Given &to) -> Switch & { return to.texts.password.prompt; }},
};

const Option keyPasswordOptions[] = {
    {"--key-password-file", "FILE", "Read the password of the private key from a file, where it has one of its own; - is standard input",
     [](Given &to) -> Text & { return to.texts.keyPassword.file; }},
    {"--key-password-fd", "N", "Read it from an open file descriptor", [](Given &to) -> Text & { return to.texts.keyPassword.descriptor; }},
    {"--key-password-env", "VAR", "Read it from an environment variable", [](Given &to) -> Text & { return to.texts.keyPassword.variable; }},
    {"--key-password-prompt", nullptr, "Ask for it on the terminal", [](Given &to) -> Switch & { return to.texts.keyPassword.prompt; }},
};

const Option workOptions[] = {
    {"--max-work", "N", "Allow work worth N iterations of a key derivation for one attempt; default 30000000",
     [](Given &to) -> Text & { return to.texts.maxWork; }},
};

// What a request is made of, and where its text goes.
const Option requestOptions[] = {
    {"--subject", "NAME", "\"CN=mail.example.com, O=Example\" or \"/O=Example/CN=mail.example.com\"",
     [](Given &to) -> Text & { return to.request.requestSubject; }},
    {"--names", "LIST", "Host names and addresses, with commas between; default: the subject's common name",
     [](Given &to) -> Text & { return to.texts.names; }},
    {"--friendly-name", "NAME", "1 to 63 UTF-16 units; the certificate will have it", [](Given &to) -> Text & { return to.request.friendlyName; }},
    {"--out", "FILE", "Write the request there, for the authority; it must be a new file", [](Given &to) -> Text & { return to.request.out; }},
};

const Option algorithmOptions[] = {
    {"--algorithm", "KIND", "rsa:2048 (the default), rsa:3072, rsa:4096, ec:p256 or ec:p384", [](Given &to) -> Text & { return to.texts.algorithm; }},
};

const Option sectionOptions[] = {
    {"--section", "SECTION", "my, ca, root or requests; default: all", [](Given &to) -> Text & { return to.texts.section; }},
};

const Option nameOptions[] = {
    {"--friendly-name", "NAME", "1 to 63 UTF-16 units; default: of the request or the stored entry, else as configured",
     [](Given &to) -> Text & { return to.request.friendlyName; }},
};

// A change is shown before it is made.
const Option previewOptions[] = {
    {"--what-if", nullptr, "Show the plan, change nothing, exit as the change would", [](Given &to) -> Switch & { return to.request.whatIf; }},
    {"--confirm", nullptr, "Show the plan, then ask on the terminal", [](Given &to) -> Switch & { return to.request.confirm; }},
    {"--no-confirm", nullptr, "Do not ask, as -Confirm:$false", [](Given &to) -> Switch & { return to.request.noConfirm; }},
};

const Option planOutOptions[] = {
    {"--plan-out", "FILE", "Write the plan there, for certwright apply; it must be a new file",
     [](Given &to) -> Text & { return to.request.planOut; }},
};

// Of a saved plan, which a person looks at, or names by the id that was looked at.
const Option expectOptions[] = {
    {"--expect", "ID", "The id of the plan that was reviewed; then you are not asked", [](Given &to) -> Text & { return to.request.expectedPlan; }},
};

const Option keyOptions[] = {
    {"--key", "FILE", "The private key of a certificate that comes without one; - is standard input",
     [](Given &to) -> Text & { return to.request.keyFile; }},
};

const Option ageOptions[] = {
    {"--older-than", "DAYS", "Only what was taken away at least so many days ago; default: store.trash_days",
     [](Given &to) -> Text & { return to.texts.olderThan; }},
};

const Option serverOptions[] = {
    {"--server", "NAME", "Print only what a server needs: nginx, apache, postfix, dovecot, exim or haproxy",
     [](Given &to) -> Text & { return to.request.server; }},
};

const Option reportOptions[] = {
    {"--format", "FORM", "text, for a ticket, or html, for a browser; default: as printed after the change",
     [](Given &to) -> Text & { return to.texts.reportForm; }},
};

const Option replaceOptions[] = {
    {"--replace", nullptr, "Move a by-name link, or replace what would be left alone", [](Given &to) -> Switch & { return to.texts.replace; }},
};

const Option importOptions[] = {
    {"--accept", "CODE", "Accept a finding of severity error; repeatable", [](Given &to) -> List & { return to.texts.accepted; }},
    {"--select", "SHA256", "Import this key pair only; repeatable", [](Given &to) -> List & { return to.texts.selected; }},
    {"--expect-name", "NAME", "A host name or address that the certificate must be for, else a warning; repeatable",
     [](Given &to) -> List & { return to.texts.expectedNames; }},
    {"--trust-root", "SHA256", "Trust this root of the file; repeatable", [](Given &to) -> List & { return to.texts.trustedRoots; }},
    {"--services", "LIST", "imap, pop, um, iis, smtp, with commas between, or none; added to those it has; default: none",
     [](Given &to) -> Text & { return to.texts.services; }},
    {"--grant-read", "WHO",
     "Grant user:NAME or group:NAME read access to the key; repeatable. none: do not hand on who may read the key of the earlier certificate",
     [](Given &to) -> List & { return to.texts.readers; }},
};

const Option servicesOptions[] = {
    {"--add", "LIST", "imap, pop, um, iis, smtp, with commas between", [](Given &to) -> Text & { return to.texts.added; }},
    {"--remove", "LIST", "The same", [](Given &to) -> Text & { return to.texts.removed; }},
};

struct Group {
  OptionGroup code;
  std::span<const Option> options;
};

const Group groups[] = {
    {OptionGroup::Source, sourceOptions},
    {OptionGroup::Password, passwordOptions},
    {OptionGroup::KeyPassword, keyPasswordOptions},
    {OptionGroup::Work, workOptions},
    {OptionGroup::Name, nameOptions},
    {OptionGroup::NewRequest, requestOptions},
    {OptionGroup::Algorithm, algorithmOptions},
    {OptionGroup::Preview, previewOptions},
    {OptionGroup::Replace, replaceOptions},
    {OptionGroup::PlanOut, planOutOptions},
    {OptionGroup::Expect, expectOptions},
    {OptionGroup::Key, keyOptions},
    {OptionGroup::Age, ageOptions},
    {OptionGroup::ReportForm, reportOptions},
    {OptionGroup::Server, serverOptions},
    {OptionGroup::Import, importOptions},
    {OptionGroup::Services, servicesOptions},
    {OptionGroup::Section, sectionOptions},
    {OptionGroup::Store, storeOptions},
    {OptionGroup::Scope, scopeOptions},
    {OptionGroup::ImportScope, importScopeOptions},
    {OptionGroup::Output, outputOptions},
    {OptionGroup::Help, helpOptions},
    {OptionGroup::Version, versionOptions},
};

void add(Parser &parser, const Option &option, Given &given) {
  if (const auto *target = std::get_if<Switch &(*)(Given &)>(&option.target)) {
    parser.add_flag(option.name, (*target)(given), option.meaning)->disable_flag_override();
  } else if (const auto *list = std::get_if<List &(*)(Given &)>(&option.target)) {
    parser.add_option(option.name, (*list)(given), option.meaning)->type_name(option.value)->allow_extra_args(false);
  } else {
    auto &text = std::get<Text &(*)(Given &)>(option.target)(given);
    // By a function: CLI11 takes an empty text for an optional value that is not there.
    const auto take = [&text](const std::string &value) { text = value; };
    parser.add_option_function<std::string>(option.name, take, option.meaning)->type_name(option.value);
  }
}

} // namespace

void add(Parser &parser, std::span<const OptionGroup> wanted, Given &given) {
  for (const auto code : wanted) {
    for (const auto &option : std::ranges::find(groups, code, &Group::code)->options) add(parser, option, given);
  }
}

bool takesValue(std::string_view option) {
  const auto isThis = [&](const Option &one) { return one.value != nullptr && option == one.name; };
  return std::ranges::any_of(groups, [&](const Group &group) { return std::ranges::any_of(group.options, isThis); });
}

} // namespace app::cli
