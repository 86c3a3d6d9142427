// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/import/receipt.h"
#include "core/ports/certificate_store.h"

#include <string>

namespace app::cli {

// showEffects gives one row for each effect.
std::string showEffects(const core::ImportPlan &plan, const Console &console);

// showReceipt gives what an import did, or with whatIf would do, as tables.
std::string showReceipt(const core::ImportReceipt &receipt, const core::CertificateStore &store, const Console &console);

// doneOf gives what stands of a change that was made, for Console::rememberDone.
core::Parameters doneOf(const core::ImportReceipt &receipt, const core::CertificateStore &store);

// showStoredReceipt does the same for a receipt that a store kept. A key that is missing or not as expected is left out.
std::string showStoredReceipt(const core::Json &receipt, const Console &console);

} // namespace app::cli
