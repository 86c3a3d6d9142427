// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/channel.h"

#include <algorithm>
#include <cstddef>

namespace support {

// A connection without another end: what is sent is kept, and is what is received from the start.
class MemoryChannel final : public core::wire::Channel {
public:
  core::Bytes bytes = {};
  bool broken = false;

  bool send(core::BytesView sent) override {
    bytes.insert(bytes.end(), sent.begin(), sent.end());
    return !broken;
  }
  bool receive(std::span<std::uint8_t> wanted) override {
    if (wanted.size() > bytes.size() - m_read) return false;
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(m_read), wanted.size(), wanted.begin());
    m_read += wanted.size();
    return true;
  }

private:
  std::size_t m_read = 0;
};

} // namespace support
