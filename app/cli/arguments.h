// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "app/cli/spellings.h"

#include <string>

namespace app::cli {

// parseArguments parses a command line without the program's name. Usage {what} when it cannot; an option that
// this version does not have is an error, never ignored.
core::Expected<Request> parseArguments(const Arguments &given);

// asksForJson says whether --json is among the arguments, even where the rest cannot be understood.
bool asksForJson(const Arguments &given);

// helpFor returns the options of one command; empty when there is no such command.
std::string helpFor(const std::string &command);

} // namespace app::cli
