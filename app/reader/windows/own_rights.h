// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/reader_measure.h"
#include "core/wire/confinement.h"

#include <cstdint>
#include <set>

namespace app {

// tokenInForce returns what holds of this process's token: NoAdministrator, NoPrivileges, LowIntegrity.
std::set<core::ReaderMeasure> tokenInForce();

// addJobInForce records what the job of this process holds it to. A limit counts only if it is the one that was asked for.
void addJobInForce(std::uint64_t memoryBytes, std::uint64_t processorSeconds, core::wire::Confinement &confinement);

} // namespace app
