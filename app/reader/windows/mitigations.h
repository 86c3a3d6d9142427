// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/reader_measure.h"

#include <set>

namespace app {

// askForMitigations asks Windows for what this process can do without from now on, for good: NoDynamicCode, LocalImagesOnly. Asked for earlier, they
// might keep it from starting. Returns those for which Windows took the request.
std::set<core::ReaderMeasure> askForMitigations();

// mitigationsInForce returns what Windows says of them and of those that this process was created with.
std::set<core::ReaderMeasure> mitigationsInForce();

} // namespace app
