// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "app/composition/composition.h"
#include "core/ports/certificate_store.h"

#include <memory>

namespace app::cli {

// The store that a command line names, and the objects that it is used with.
struct OpenedStore {
  Composition composition;
  std::unique_ptr<core::CertificateStore> store;
};

// openStoreOf: the errors of compose and openStore.
core::Expected<OpenedStore> openStoreOf(const Request &request);

} // namespace app::cli
