// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_error.h"

#include <unistd.h>

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
  Error error{denied ? ErrorCode::StoreDenied : ErrorCode::StoreFailed, {{"store", location}, {"what", posix::describe(failure)}}};
  if (denied && ::geteuid() == 0) error.parameters["account"] = "root"; // whom no other account can help
  return error;
}

} // namespace core
