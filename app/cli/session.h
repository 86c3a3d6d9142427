// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "app/cli/request.h"
#include "app/cli/stop_signal.h"

namespace app::cli {

// What each command is run with.
struct Session {
  const Request &request;
  Console &console;
  const StopSignal &stop;
};

} // namespace app::cli
