// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"

#include <string>

namespace app::cli {

// showEffects returns one row for each effect.
std::string showEffects(const core::Plan &plan, const Console &console);

// showReceipt returns what an import did, or with whatIf would do, as tables.
std::string showReceipt(const core::Receipt &receipt, const core::CertificateStore &store, const Console &console);

// doneOf returns what was done by a change, for Console::rememberDone.
core::Parameters doneOf(const core::Receipt &receipt, const core::CertificateStore &store);

} // namespace app::cli
