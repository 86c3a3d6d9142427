// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstdio>

namespace core {

namespace {

struct Fields {
  int year;
  unsigned month, day;
  std::int64_t hours, minutes, seconds;
};

// libstdc++ 12 has the calendar but no formatting of it.
Fields fieldsOf(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return {int(date.year()), unsigned(date.month()), unsigned(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count()};
}

std::optional<Time> timeRead(const std::string &text, const char *format) {
  using namespace std::chrono;
  int year = 0;
  unsigned month = 0, day = 0, hours = 0, minutes = 0, seconds = 0;
  if (std::sscanf(text.c_str(), format, &year, &month, &day, &hours, &minutes, &seconds) != 6) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return sys_days(date) + std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

} // namespace

std::string formatTime(Time time) {
  const auto f = fieldsOf(time);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", f.year, f.month, f.day, f.hours, f.minutes, f.seconds);
}

std::optional<Time> parseTime(const std::string &text) {
  const auto time = timeRead(text, "%4d-%2u-%2uT%2u:%2u:%2uZ");
  return time && formatTime(*time) == text ? time : std::nullopt;
}

std::string formatDate(Time time) {
  return formatTime(time).substr(0, 10);
}

std::string formatCompactTime(Time time) {
  const auto f = fieldsOf(time);
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", f.year, f.month, f.day, f.hours, f.minutes, f.seconds);
}

std::optional<Time> parseCompactTime(const std::string &text) {
  const auto time = timeRead(text, "%4d%2u%2uT%2u%2u%2uZ");
  return time && formatCompactTime(*time) == text ? time : std::nullopt;
}

} // namespace core
