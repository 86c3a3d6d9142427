// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/table.h"
#include "core/wire/confinement.h"

namespace app::cli {

// confinementRows shows what keeps the reader of hostile files in, as one that was started for this says. Where the system has measures that are
// asked for one by one, each row says whether it was, and whether it is in force.
Rows confinementRows(const core::wire::Confinement &confinement);

} // namespace app::cli
