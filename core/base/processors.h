// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace core {

// processors says how many threads can work side by side; at least 1. It is read from the system once, by whoever asks first: later a
// confined process could not.
std::size_t processors();

} // namespace core
