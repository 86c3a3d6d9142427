// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace app::cli {

using Arguments = std::vector<std::string>;

// plainSpelling turns PowerShell's spelling into ours: -FriendlyName X, -Path:X, -Path: X, -Confirm:$false, in any case.
// Values stay as they are. Usage for -Password and --password, with the way to do it, and for a switch with a value.
core::Expected<Arguments> plainSpelling(const Arguments &given);

// asTyped joins arguments to one line that a shell reads back. What follows --instance is left out: it may hold a key.
std::string asTyped(const Arguments &arguments);

} // namespace app::cli
