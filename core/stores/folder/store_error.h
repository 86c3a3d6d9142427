// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/stores/folder/posix_files.h"

#include <string>

namespace core {

// toError says what a failed system call means for a store: StoreDenied when a right is missing, Cancelled after a
// request to stop, LimitHit for a file that could not be read again, else StoreFailed.
Error toError(const posix::Failure &failure, const std::string &location);

// orError lifts a result to the errors of the port.
template <class T> Expected<T> orError(posix::Result<T> result, const std::string &location) {
  return std::move(result).map_error([&](const posix::Failure &failure) { return toError(failure, location); });
}

} // namespace core
