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

// One function for each command. Each tells what happened and returns what the program ends with.
core::Exit inspectFile(const Session &session);
core::Exit importFile(const Session &session);
core::Exit listStore(const Session &session);
core::Exit showCertificate(const Session &session);
core::Exit showReceipts(const Session &session);
core::Exit repairStore(const Session &session);
core::Exit newRequest(const Session &session);
core::Exit listRequests(const Session &session);
core::Exit showRequest(const Session &session);
core::Exit removeRequest(const Session &session);
core::Exit adoptKey(const Session &session);
core::Exit showHelp(const Session &session);
core::Exit showVersion(const Session &session);

} // namespace app::cli
