// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/cli/environment.h"
#include "app/cli/stop_signal.h"
#include "app/cli/verbs.h"
#include "app/hardening/hardening.h"

#include <cstdio>
#include <exception>
#include <system_error>

namespace app::cli {

namespace {

core::Exit dispatch(const Session &session) {
  switch (session.request.verb) {
  case Verb::Inspect:
    return inspectFile(session);
  case Verb::Import:
    return importFile(session);
  case Verb::List:
    return listStore(session);
  case Verb::Show:
    return showCertificate(session);
  case Verb::Receipts:
    return showReceipts(session);
  case Verb::RequestNew:
    return newRequest(session);
  case Verb::RequestList:
    return listRequests(session);
  case Verb::RequestShow:
    return showRequest(session);
  case Verb::RequestRemove:
    return removeRequest(session);
  case Verb::RequestAdopt:
    return adoptKey(session);
  case Verb::Repair:
    return repairStore(session);
  case Verb::Request:
    break; // the arguments were not understood
  case Verb::Help:
    return showHelp(session);
  case Verb::Version:
    return showVersion(session);
  }
  return core::Exit::Internal;
}

// Whether a request changes a store: what it did is told even where nobody reads its answer.
bool changesStore(const Request &request) {
  switch (request.verb) {
  case Verb::Import:
  case Verb::Repair:
    return !request.whatIf;
  case Verb::RequestNew:
  case Verb::RequestRemove:
  case Verb::RequestAdopt:
    return true;
  case Verb::Inspect:
  case Verb::List:
  case Verb::Show:
  case Verb::Receipts:
  case Verb::Request:
  case Verb::RequestList:
  case Verb::RequestShow:
  case Verb::Help:
  case Verb::Version:
    break;
  }
  return false;
}

core::Exit failBefore(const Arguments &arguments, const core::Error &error) {
  Console console({asksForJson(arguments), false, false, Colour::Auto});
  return console.finish(console.fail(error));
}

core::Exit runVerb(const Arguments &arguments) {
  const StopSignal stop; // before any other thread
  const auto request = parseArguments(arguments);
  if (!request) return failBefore(arguments, request.error());
  if (changesStore(*request)) outliveBrokenPipe();
  Console console({request->json, request->quiet, request->verbose, request->colour});
  try {
    return console.finish(dispatch({*request, console, stop}));
  } catch (const std::exception &exception) {
    return console.finish(console.fail({core::ErrorCode::Internal, {}, {}, exception.what()}));
  }
}

core::Exit run(const Arguments &arguments) {
  try {
    return runVerb(arguments);
  } catch (const std::system_error &exception) { // no thread or no pipe to be had
    return failBefore(arguments, {core::ErrorCode::Internal, {}, {}, exception.what()});
  }
}

} // namespace

} // namespace app::cli

int main(int argc, char *argv[]) {
  app::occupyStandardDescriptors();
  app::forbidCoreDumps();
  try {
    return static_cast<int>(app::cli::run(app::cli::argumentsFrom(argc, argv)));
  } catch (const std::exception &) { // not even a message can be made
    std::fputs("certwright: The memory is not enough.\n", stderr);
    return static_cast<int>(core::Exit::Internal);
  }
}
