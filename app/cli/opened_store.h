// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verbs.h"
#include "app/composition/composition.h"
#include "core/import/run.h"

#include <memory>

namespace app::cli {

// The store that a command line means, and what it is used with.
struct OpenedStore {
  Composition composition;
  std::unique_ptr<core::CertificateStore> store;
};

// openStoreOf: the errors of compose and openStore.
core::Expected<OpenedStore> openStoreOf(const Request &request);

// contextOf is what a change of that store runs with. It refers to both, and lives no longer.
core::RunContext contextOf(const Session &session, const OpenedStore &opened, core::Progress progress);

} // namespace app::cli
