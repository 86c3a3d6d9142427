// SPDX-License-Identifier: Apache-2.0
#include "core/readers/allowance.h"

namespace core {

Allowance allowanceFor(std::size_t fileBytes, const Limits &limits) {
  constexpr std::uint64_t base = 256U << 20U; // the program, its libraries, and what a small file may need at most
  constexpr std::uint64_t copies = 8;         // the file, its Base64 decoded, its safes decrypted, what they hold, the answer
  constexpr std::uint64_t baseSeconds = 120;
  constexpr std::uint64_t iterationsPerSecond = 50'000; // of a slow machine, for several passwords
  return {base + copies * fileBytes, baseSeconds + limits.work / iterationsPerSecond};
}

} // namespace core
