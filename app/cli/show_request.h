// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/import/receipt.h"
#include "core/ports/certificate_store.h"

#include <string>

namespace app::cli {

// showRequests gives one row for each request of a store, and names those that are damaged.
std::string showRequests(const core::StoreSnapshot &snapshot, const std::string &location, const Console &console);

// showStoredRequest gives all that is known about one request, and its text.
std::string showStoredRequest(const core::StoredRequest &stored, const core::CertificateStore &store, const Console &console);

// showRequestReceipt tells what became of a request, with its text where it was made.
std::string showRequestReceipt(const core::ImportReceipt &receipt, const core::CertificateStore &store, const Console &console);

} // namespace app::cli
