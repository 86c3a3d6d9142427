// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <variant>
#include <vector>

namespace core {

// Something that an import left for somebody to do: the effect of a name that does not lead to its certificate (LinkKept, SharedName), or a finding
// that it did not settle.
using OpenPoint = std::variant<Effect, Finding>;

// openPointsOf returns what is open after a change, the names first. Empty where all is well: nothing was accepted that clients refuse, no
// warning stands, and the certificates have names of their own.
std::vector<OpenPoint> openPointsOf(const Receipt &receipt);

} // namespace core
