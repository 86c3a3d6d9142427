// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/base/clock.h"
#include "core/history/history.h"
#include "core/ports/certificate_store.h"

#include <string>
#include <vector>

namespace app::cli {

// showList returns one row for each certificate of a store, and what is damaged below them.
std::string showList(const core::Listing &listing, const std::string &location, core::Time now, const Console &console);

// showEntry returns all that is known about one certificate.
std::string showEntry(const core::ListedEntry &listed, const core::CertificateStore &store, core::Time now, const Console &console);

// showReceiptList returns one row for each receipt, oldest first.
std::string showReceiptList(const core::History &history, const std::string &location, const Console &console);

} // namespace app::cli
