// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace core {

// processors returns how many threads can work side by side; at least 1. The first call reads it from the system: a confined process
// could not do so later.
std::size_t processors();

} // namespace core
