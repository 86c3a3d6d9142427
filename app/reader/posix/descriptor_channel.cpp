// SPDX-License-Identifier: Apache-2.0
#include "app/reader/descriptor_channel.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace app {

bool DescriptorChannel::isConnected() {
  int domain = 0;
  socklen_t size = sizeof(domain);
  return getsockopt(STDIN_FILENO, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_UNIX;
}

bool DescriptorChannel::send(core::BytesView bytes) {
  while (!bytes.empty()) {
    const auto sent = ::write(STDIN_FILENO, bytes.data(), bytes.size());
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return true;
}

bool DescriptorChannel::receive(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

} // namespace app
