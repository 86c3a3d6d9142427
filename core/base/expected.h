// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace core {

// A value, or the Error that kept it from being made.
template <class T> using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

// fail makes the error half of an Expected.
inline Unexpected fail(ErrorCode code, Parameters parameters = {}, std::string diagnostic = {}) {
  return Unexpected(Error{code, std::move(parameters), {}, std::move(diagnostic), {}});
}

} // namespace core
