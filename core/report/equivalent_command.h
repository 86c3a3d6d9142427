// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <string>

namespace core {

// equivalentCommand returns the command line that does what a receipt tells, quoted for a POSIX shell: also for what was done in the window. It
// names no password; that is asked for. Empty where one command line cannot do it: of a verb that has none, for several friendly names or lists of
// services at once, and where a name was left with another certificate.
std::string equivalentCommand(const Receipt &receipt);

// undoingCommand returns the command line that takes the change back; empty where nothing was changed, and where nothing can be taken back.
std::string undoingCommand(const Receipt &receipt);

} // namespace core
