// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "app/composition/composition.h"

#include <memory>

namespace app::cli {

// The store that a command line means, and what it is used with.
struct OpenedStore {
  Composition composition;
  std::unique_ptr<core::CertificateStore> store;
};

// openStoreOf: the errors of compose and openStore.
core::Expected<OpenedStore> openStoreOf(const Request &request);

} // namespace app::cli
