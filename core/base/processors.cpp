// SPDX-License-Identifier: Apache-2.0
#include "core/base/processors.h"

#include <algorithm>
#include <thread>

namespace core {

std::size_t processors() {
  static const std::size_t count = std::max(1U, std::thread::hardware_concurrency());
  return count;
}

} // namespace core
