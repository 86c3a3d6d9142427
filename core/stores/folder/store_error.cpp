// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_error.h"

#include <cerrno>

namespace core {

Error toError(const posix::Failure &failure, const std::string &location) {
  if (failure.code == ECANCELED) return Error{ErrorCode::Cancelled};
  if (failure.code == EOVERFLOW) {
    return Error{ErrorCode::LimitHit,
                 {{"limit", Fault::StoredFileSize}, {"maximum", {Fault::ByteCount, std::to_string(posix::largestFile)}}},
                 {},
                 posix::describe(failure),
                 {}};
  }
  const bool denied = failure.code == EACCES || failure.code == EPERM || failure.code == EROFS;
  return Error{denied ? ErrorCode::StoreDenied : ErrorCode::StoreFailed, {{"store", location}, {"what", posix::describe(failure)}}};
}

} // namespace core
