// SPDX-License-Identifier: Apache-2.0
#include "core/base/full_path.h"

#include <system_error>

namespace core {

std::filesystem::path fullPath(const std::filesystem::path &path) {
  std::error_code failed;
  return std::filesystem::absolute(path, failed);
}

} // namespace core
