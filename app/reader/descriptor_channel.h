// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/channel.h"

namespace app {

// The reader's end of the connection, which is its standard input (on Windows input and output): plain read and write on what is
// open already, and no other system call.
class DescriptorChannel final : public core::wire::Channel {
public:
  // isConnected says whether there is such a connection at all.
  static bool isConnected();

  bool send(core::BytesView bytes) override;
  bool receive(std::span<std::uint8_t> bytes) override;
};

} // namespace app
