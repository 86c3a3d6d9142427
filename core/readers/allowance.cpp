// SPDX-License-Identifier: Apache-2.0
#include "core/readers/allowance.h"

#include <algorithm>

namespace core {

Allowance allowanceFor(std::size_t fileBytes, const Limits &limits) {
  constexpr std::uint64_t base = 256U << 20U; // the program, its libraries, and what a small file may need at most
  constexpr std::uint64_t copies = 8;         // the file, its Base64 decoded, its safes decrypted, what they hold, the answer
  // scrypt may fill 8 bytes for each unit of work: what the standard limit admits is in the base, what the operator adds is not.
  constexpr std::uint64_t bytesPerUnit = 8;
  constexpr std::uint64_t standard = Limits{}.work;
  constexpr std::uint64_t mostAdded = 1ULL << 36U;
  const auto added = limits.work > standard ? std::min((limits.work - standard), mostAdded / bytesPerUnit) * bytesPerUnit : 0;
  constexpr std::uint64_t baseSeconds = 120;
  return {base + copies * fileBytes + added, baseSeconds + static_cast<std::uint64_t>(timeFor(limits.work).count())};
}

std::vector<std::string> argumentsOf(const Allowance &allowance) {
  return {std::to_string(allowance.memoryBytes), std::to_string(allowance.processorSeconds)};
}

std::chrono::seconds timeFor(std::uint64_t work) {
  constexpr std::uint64_t iterationsPerSecond = 50'000;
  return std::chrono::seconds(work / iterationsPerSecond);
}

} // namespace core
