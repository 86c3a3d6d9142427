// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <span>

namespace core::wire {

// One end of a connection between two programs of ours. Bytes arrive in order, or not at all.
class Channel {
public:
  virtual ~Channel() = default;

  // send hands over all of the bytes; false when the other end is gone.
  virtual bool send(BytesView bytes) = 0;

  // receive fills the span; false when the other end is gone before it is full.
  virtual bool receive(std::span<std::uint8_t> bytes) = 0;
};

} // namespace core::wire
