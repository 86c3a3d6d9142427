// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/confinement.h"

#include <cstdint>

namespace app {

// confine locks this process in, for good: from now on it can compute and answer on the descriptors that are open, and nothing
// else. To be called before there is a second thread and after everything that is needed from disk was loaded.
// memoryBytes: most address space. processorSeconds: most processor time. Returns what is in force.
core::wire::Confinement confine(std::uint64_t memoryBytes, std::uint64_t processorSeconds);

// closeFileSystem denies every path, TCP port and foreign process, as far as the kernel's Landlock knows how to.
// Returns Landlock's version; 0 where there is none.
std::uint64_t closeFileSystem();

// filterSystemCalls admits a short list of system calls, for every thread; any other one ends the process by SIGSYS.
// False where the kernel has no seccomp.
bool filterSystemCalls();

// limitUse sets the limits on memory, processor time, files and descriptors, and returns the first two as they are in force.
void limitUse(std::uint64_t memoryBytes, std::uint64_t processorSeconds, core::wire::Confinement &confinement);

} // namespace app
