// SPDX-License-Identifier: Apache-2.0
#include "app/cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace app::cli {

namespace {

CLI::Option *text(Parser &parser, const char *name, std::optional<std::string> &value, const char *type, const char *meaning) {
  // By a function: CLI11 takes an empty text for an optional value that is not there.
  return parser
      .add_option_function<std::string>(
          name, [&value](const std::string &given) { value = given; }, meaning)
      ->type_name(type);
}

} // namespace

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

namespace {

void addDestination(Parser &parser, Texts &texts, Request &request) {
  text(parser, "--store", request.destination.store, "STORE", "folder, or folder:DIR");
  text(parser, "--scope", texts.scope, "SCOPE", "machine or user; default: machine for root, else user");
}

void addPassword(Parser &parser, Texts &texts) {
  text(parser, "--password-file", texts.passwordFile, "FILE", "Read the password from a file");
  text(parser, "--password-fd", texts.passwordDescriptor, "N", "Read the password from an open file descriptor");
  text(parser, "--password-env", texts.passwordVariable, "VAR", "Read the password from an environment variable");
  flag(parser, "--password-prompt", texts.passwordPrompt, "Ask for the password on the terminal");
  text(parser, "--max-work", texts.maxWork, "N", "Allow work worth N iterations of a key derivation for one attempt; default 30000000");
}

void addSource(Parser &parser, Texts &texts) {
  parser.add_option("FILE", texts.paths, "The file; - is standard input")->type_name("")->expected(0, 1);
  text(parser, "--path", texts.path, "FILE", "The same as FILE");
  text(parser, "--instance", texts.instance, "DATA", "The object itself: Base64 of a .pfx, PEM text, or - for standard input");
  addPassword(parser, texts);
}

// What a request is made of, and where its text goes.
void addRequest(Parser &parser, Texts &texts, Request &request) {
  text(parser, "--subject", request.requestSubject, "NAME", "\"CN=mail.example.com, O=Example\" or \"/O=Example/CN=mail.example.com\"");
  text(parser, "--names", texts.names, "LIST", "Host names and addresses, with commas between; default: the subject's common name");
  text(parser, "--friendly-name", request.friendlyName, "NAME", "1 to 63 UTF-16 units; the certificate will have it");
  text(parser, "--out", request.out, "FILE", "Write the request there, for the authority; it must be a new file");
}

// A change is shown before it is made.
void addPreview(Parser &parser, Request &request) {
  flag(parser, "--what-if", request.whatIf, "Show the plan, change nothing, exit as the change would");
  flag(parser, "--confirm", request.confirm, "Show the plan, then ask on the terminal");
}

void addImport(Parser &parser, Texts &texts, Request &request) {
  addSource(parser, texts);
  text(parser, "--friendly-name", request.friendlyName, "NAME",
       "1 to 63 UTF-16 units; default: of the request or the stored entry, else as configured");
  addPreview(parser, request);
  flag(parser, "--replace", request.replace, "Move a by-name link, or replace what would be left alone");
  parser.add_option("--accept", texts.accepted, "Accept a finding of severity error; repeatable")->type_name("CODE")->allow_extra_args(false);
  parser.add_option("--select", texts.selected, "Import this key pair only; repeatable")->type_name("SHA256")->allow_extra_args(false);
  text(parser, "--key", request.keyFile, "FILE", "The private key of a certificate that comes without one");
  text(parser, "--key-password-file", texts.keyPasswordFile, "FILE", "Read the password of --key from a file");
  parser.add_option("--trust-root", texts.trustedRoots, "Trust this root of the file; repeatable")->type_name("SHA256")->allow_extra_args(false);
  addDestination(parser, texts, request);
}

const Command commands[] = {
    {Verb::Inspect, "inspect", "Show what is in a file. Nothing is changed, and without a password nothing is decrypted.", nullptr},
    {Verb::Import, "import", "Import a certificate with its key and its chain into a store.", nullptr},
    {Verb::List, "list", "List the certificates of a store.", nullptr},
    {Verb::Show, "show", "Show one stored certificate by its SHA-1 or SHA-256.", "THUMBPRINT"},
    {Verb::Receipts, "receipts", "List what was imported, or show one receipt.", "ID"},
    {Verb::Request, "request", "Make, list, show, remove or adopt a request; see certwright help request new, and so on.", "VERB"},
    {Verb::RequestNew, "request new", "Make a key and a request for a certificate, and keep both until the certificate comes.", nullptr},
    {Verb::RequestList, "request list", "List the requests that wait for their certificates.", nullptr},
    {Verb::RequestShow, "request show", "Show one request by the beginning of its SHA-256, with its text for the authority.", "SHA256"},
    {Verb::RequestRemove, "request remove", "Remove a request with its key. It is kept in the trash of the store.", "SHA256"},
    {Verb::RequestAdopt, "request adopt", "Make a request of a key that is on disk, to wait for its certificate.", "KEYFILE"},
    {Verb::Repair, "repair", "Set aside what an interrupted change left that cannot be settled, and say what is whole. Nothing is deleted.", nullptr},
    {Verb::Help, "help", "Show help for a command, or a table: findings, config, exit-codes.", "TOPIC"},
};

} // namespace

void build(Parser &parser, const Command &command, Texts &texts, Request &request) {
  parser.name(fmt::format("certwright {}", command.name));
  parser.description(command.meaning);
  parser.set_help_flag();
  if (command.subject != nullptr) parser.add_option(command.subject, texts.subjects)->type_name("")->expected(0, command.verb == Verb::Help ? 2 : 1);
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
  case Verb::RequestNew:
    addRequest(parser, texts, request);
    text(parser, "--algorithm", texts.algorithm, "KIND", "rsa:2048 (the default), rsa:3072, rsa:4096, ec:p256 or ec:p384");
    addDestination(parser, texts, request);
    break;
  case Verb::RequestAdopt:
    addRequest(parser, texts, request);
    addPassword(parser, texts);
    addDestination(parser, texts, request);
    break;
  case Verb::Repair:
    addPreview(parser, request);
    addDestination(parser, texts, request);
    break;
  case Verb::Request:
  case Verb::RequestList:
  case Verb::RequestShow:
  case Verb::RequestRemove:
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

const Command *commandNamed(const std::string &name) {
  const auto *found = std::find_if(std::begin(commands), std::end(commands), [&](const auto &each) { return name == each.name; });
  return found == std::end(commands) ? nullptr : found;
}

} // namespace app::cli
