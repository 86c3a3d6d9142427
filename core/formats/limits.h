// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace core {

// What a hostile file may cost. Each limit is named when it is hit, with the option or configuration key that raises it.
struct Limits {
  std::size_t fileBytes = 64U << 20U;       // limits.file_bytes; 10,000 certificates with room to spare
  std::size_t certificateBytes = 1U << 20U; // limits.certificate_bytes; of one certificate
  std::size_t bags = 20'000;                // limits.bags
  std::size_t keys = 256;                   // limits.keys
  std::size_t nesting = 10;                 // nested safe contents; fixed
  std::uint64_t work = 30'000'000;          // limits.work: what one attempt may cost, in iterations of a key derivation
};

} // namespace core
