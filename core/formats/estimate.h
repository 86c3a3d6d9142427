// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/derive.h"

#include <span>

namespace core {

// secondsFor estimates what deriveAll takes for these derivations here, by measuring a small one of each kind.
double secondsFor(std::span<const Derivation> derivations);

} // namespace core
