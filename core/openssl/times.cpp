// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/times.h"

#include "core/openssl/handles.h"

#include <algorithm>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace core::openssl {

namespace {

using TimeHandle = Handle<ASN1_TIME, ASN1_TIME_free>;

// A GeneralizedTime whose month can only be a day, and whose day can be a month: some writers swap the two.
TimeHandle withDayAndMonthInOrder(const ASN1_TIME *time) {
  constexpr std::string_view form = "YYYYDDMMHHMMSSZ";
  const auto length = static_cast<std::size_t>(ASN1_STRING_length(time));
  if (ASN1_STRING_type(time) != V_ASN1_GENERALIZEDTIME || length != form.size()) return {};
  std::string digits(reinterpret_cast<const char *>(ASN1_STRING_get0_data(time)), length);
  std::swap_ranges(digits.begin() + 4, digits.begin() + 6, digits.begin() + 6);
  TimeHandle other(ASN1_TIME_new());
  return ASN1_TIME_set_string(other.get(), digits.c_str()) == 1 ? std::move(other) : TimeHandle();
}

std::optional<std::tm> partsOf(const ASN1_TIME *time) {
  if (time == nullptr) return std::nullopt; // it would mean "now" to OpenSSL
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) == 1) return parts;
  const auto other = withDayAndMonthInOrder(time);
  return other && ASN1_TIME_to_tm(other.get(), &parts) == 1 ? std::optional(parts) : std::nullopt;
}

} // namespace

bool isTime(const ASN1_TIME *time) {
  return partsOf(time).has_value();
}

Time timeOf(const ASN1_TIME *time) {
  const auto parts = partsOf(time);
  if (!parts) return Time{};
  const std::chrono::year_month_day day{std::chrono::year{parts->tm_year + 1900}, std::chrono::month{static_cast<unsigned>(parts->tm_mon) + 1},
                                        std::chrono::day{static_cast<unsigned>(parts->tm_mday)}};
  return Time{std::chrono::sys_days{day}} + std::chrono::hours{parts->tm_hour} + std::chrono::minutes{parts->tm_min} +
         std::chrono::seconds{parts->tm_sec};
}

} // namespace core::openssl
