// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/times.h"

#include <ctime>

namespace core::openssl {

Time timeOf(const ASN1_TIME *time) {
  std::tm parts{};
  // A null time would mean "now" to OpenSSL.
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return Time{};
  const std::chrono::year_month_day day{std::chrono::year{parts.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(parts.tm_mon) + 1},
                                        std::chrono::day{static_cast<unsigned>(parts.tm_mday)}};
  return Time{std::chrono::sys_days{day}} + std::chrono::hours{parts.tm_hour} + std::chrono::minutes{parts.tm_min} +
         std::chrono::seconds{parts.tm_sec};
}

} // namespace core::openssl
