// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"

#include <fmt/format.h>

#include <cstdint>

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

} // namespace

std::string formatTime(Time time) {
  const auto f = fieldsOf(time);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", f.year, f.month, f.day, f.hours, f.minutes, f.seconds);
}

std::string formatDate(Time time) {
  return formatTime(time).substr(0, 10);
}

std::string formatCompactTime(Time time) {
  const auto f = fieldsOf(time);
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", f.year, f.month, f.day, f.hours, f.minutes, f.seconds);
}

} // namespace core
