// SPDX-License-Identifier: Apache-2.0
#include "app/reader/descriptor_channel.h"

#include <windows.h>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t atOnce = 1U << 20U;

bool isPipe(DWORD which) {
  return GetFileType(GetStdHandle(which)) == FILE_TYPE_PIPE;
}

} // namespace

bool DescriptorChannel::isConnected() {
  return isPipe(STD_INPUT_HANDLE) && isPipe(STD_OUTPUT_HANDLE);
}

bool DescriptorChannel::send(core::BytesView bytes) {
  while (!bytes.empty()) {
    DWORD sent = 0;
    if (WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), bytes.data(), static_cast<DWORD>(std::min(bytes.size(), atOnce)), &sent, nullptr) == 0)
      return false;
    bytes = bytes.subspan(sent);
  }
  return true;
}

bool DescriptorChannel::receive(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    DWORD got = 0;
    const auto wanted = static_cast<DWORD>(std::min(bytes.size(), atOnce));
    if (ReadFile(GetStdHandle(STD_INPUT_HANDLE), bytes.data(), wanted, &got, nullptr) == 0 || got == 0) return false;
    bytes = bytes.subspan(got);
  }
  return true;
}

} // namespace app
