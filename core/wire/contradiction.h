// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/message.h"

#include <initializer_list>

namespace core::wire {

// A contradiction, and whether it occurs.
struct Contradiction {
  bool found;
  const char *what;
};

// refuse fails with the first contradiction that was found.
inline Expected<void> refuse(std::initializer_list<Contradiction> contradictions) {
  for (const auto &[found, what] : contradictions) {
    if (found) return nonsense(what);
  }
  return {};
}

} // namespace core::wire
