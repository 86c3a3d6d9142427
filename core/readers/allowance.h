// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/limits.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

// What one reader may use up.
struct Allowance {
  std::uint64_t memoryBytes = 0;
  std::uint64_t processorSeconds = 0;
};

// allowanceFor follows from the size of the file and from the work that the limits admit. It is there for a reader that has
// gone astray; an honest one stops at the limits long before.
Allowance allowanceFor(std::size_t fileBytes, const Limits &limits);

// argumentsOf returns what a reader is started with: the two numbers.
std::vector<std::string> argumentsOf(const Allowance &allowance);

// timeFor says how long an amount of work takes at most: on a slow machine, for several passwords.
std::chrono::seconds timeFor(std::uint64_t work);

} // namespace core
