// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/environment.h"
#include "app/cli/stop_signal.h"
#include "app/hardening/hardening.h"

#include <cstdio>
#include <exception>
#include <system_error>

namespace app::cli {

namespace {

core::Exit failBefore(const Arguments &arguments, const core::Error &error) {
  Console console({asksForJson(arguments), false, false, Colour::Auto});
  return console.finish(console.fail(error));
}

core::Exit runVerb(const Arguments &arguments) {
  const StopSignal stop; // before any other thread
  const auto request = parseArguments(arguments);
  if (!request) return failBefore(arguments, request.error());
  // What a change did is reported even if its answer is not read.
  if (request->command->changesStore && !request->whatIf) outliveBrokenPipe();
  Console console({request->json, request->quiet, request->verbose, request->colour});
  try {
    return console.finish(request->command->run({*request, console, stop}));
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
