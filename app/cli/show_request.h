// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"

#include <string>

namespace app::cli {

// showRequests returns one row for each request of a store, and names those that are damaged.
std::string showRequests(const core::StoreSnapshot &snapshot, const std::string &location, const Console &console);

// showStoredRequest returns all that is known about one request, and its text.
std::string showStoredRequest(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console);

// requestTable returns what is known about a request, one row for each.
std::string requestTable(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console);

} // namespace app::cli
