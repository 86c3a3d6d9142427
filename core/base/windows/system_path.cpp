// SPDX-License-Identifier: Apache-2.0
#include "core/base/windows/system_path.h"

#include "core/base/full_path.h"
#include "core/base/long_path.h"

namespace core {

std::wstring systemPath(const std::filesystem::path &path) {
  const auto full = fullPath(path);
  return full.empty() ? path.wstring() : withoutLengthLimit(full.wstring());
}

} // namespace core
