// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/readers/windows/confined_start.h"

namespace core {

// This process's token, to start a program with.
Handle ownToken();

// restrictedToken returns that token without its privileges, with all groups but those of everybody made to give nothing, and with low integrity.
// What Windows took goes into asked. Null where there is none to be had.
Handle restrictedToken(const StartCalls &calls, std::set<ReaderMeasure> &asked);

} // namespace core
