// SPDX-License-Identifier: Apache-2.0
#include "app/reader/descriptor_channel.h"

#include <unistd.h>

#include <cerrno>

namespace app {

bool DescriptorChannel::send(core::BytesView bytes) {
  while (!bytes.empty()) {
    const auto sent = ::write(m_descriptor, bytes.data(), bytes.size());
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return true;
}

bool DescriptorChannel::receive(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto got = ::read(m_descriptor, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

} // namespace app
