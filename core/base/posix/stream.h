// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <stop_token>

namespace core::posix {

// readStream reads a pipe or a connected socket to its end, or until more than maximum bytes are there: one more is returned then. What it holds
// may be a key, so nothing of it stays behind in memory. errno on failure; ECANCELED when stop is requested first.
tl::expected<Secret, int> readStream(int descriptor, std::size_t maximum, const std::stop_token &stop);

} // namespace core::posix
