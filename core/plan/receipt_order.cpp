// SPDX-License-Identifier: Apache-2.0
#include "core/plan/receipt_order.h"

#include "core/plan/receipt.h"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace core {

Moment momentAfter(const std::string &newest, Moment moment) {
  const auto time = timeOfReceipt(newest);
  const auto at = newest.find('-');
  if (!time || at == std::string::npos || *time > moment.time + std::chrono::days(1)) return moment;
  std::uint32_t nanoseconds = 0;
  const auto digits = newest.substr(at + 1, 8);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), nanoseconds, 16);
  constexpr std::uint32_t second = 1'000'000'000;
  if (read.ec != std::errc() || nanoseconds >= second) return moment;
  const bool isLater = *time > moment.time || (*time == moment.time && nanoseconds >= moment.nanoseconds);
  if (!isLater) return moment;
  const bool isFull = nanoseconds + 1 == second;
  return {isFull ? *time + std::chrono::seconds(1) : *time, isFull ? 0 : nanoseconds + 1};
}

} // namespace core
