// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/channel.h"

namespace app {

// The reader's end of the connection: plain read and write on a descriptor that is open already, and no other system call.
class DescriptorChannel final : public core::wire::Channel {
public:
  explicit DescriptorChannel(int descriptor) : m_descriptor(descriptor) {}

  bool send(core::BytesView bytes) override;
  bool receive(std::span<std::uint8_t> bytes) override;

private:
  int m_descriptor;
};

} // namespace app
