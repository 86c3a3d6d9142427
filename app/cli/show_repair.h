// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/import/receipt.h"

#include <string>

namespace app::cli {

// showRepair tells what a repair did, or with whatIf would do, and what is whole.
std::string showRepair(const core::ImportReceipt &receipt, const Console &console);

} // namespace app::cli
