// SPDX-License-Identifier: Apache-2.0
#include "core/base/own_descriptor.h"

namespace core {

std::optional<int> ownDescriptor(const std::filesystem::path & /*path*/) {
  return std::nullopt;
}

} // namespace core
