// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/plan/change.h"

namespace core {

// A directory in which servers look for a certificate, and which must know what a store has. A port.
class Publisher {
public:
  virtual ~Publisher() = default;

  // publish puts the new value in the place of the one that was found. Where it fails, nothing is changed there.
  virtual Expected<void> publish(const Publish &change) = 0;

  // takeBack puts the found value back in the place of the new one.
  virtual Expected<void> takeBack(const Publish &change) = 0;
};

} // namespace core
