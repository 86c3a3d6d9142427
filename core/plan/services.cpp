// SPDX-License-Identifier: Apache-2.0
#include "core/plan/services.h"

#include "core/base/error.h"
#include "core/codes/enumerators.h"
#include "core/codes/service_codes.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view none = "none";

bool has(const Services &services, std::string_view one) {
  return std::ranges::find(services, one) != services.end();
}

// Without doubles; those that only a later version knows come last, by their names.
Services inOrder(const Services &services) {
  Services known, others;
  for (const auto service : enumerators<Service>()) {
    if (has(services, nameOf(service))) known.emplace_back(nameOf(service));
  }
  for (const auto &one : services) {
    if (!isService(one) && !has(others, one)) others.push_back(one);
  }
  std::ranges::sort(others);
  known.insert(known.end(), others.begin(), others.end());
  return known;
}

} // namespace

Services servicesFrom(std::string_view list) {
  Services services;
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    auto word = list.substr(at, end - at);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (!word.empty() && word != none) services.emplace_back(word);
    at = end + 1;
  }
  return services;
}

std::string textOf(const Services &services) {
  std::string text;
  for (const auto &one : inOrder(services)) text += (text.empty() ? "" : ", ") + one;
  return text.empty() ? std::string(none) : text;
}

Services together(const Services &services, const Services &more) {
  auto all = services;
  all.insert(all.end(), more.begin(), more.end());
  return inOrder(all);
}

Services without(const Services &services, const Services &taken) {
  auto left = services;
  std::erase_if(left, [&](const std::string &one) { return has(taken, one); });
  return inOrder(left);
}

bool areSameServices(const Services &a, const Services &b) {
  return inOrder(a) == inOrder(b);
}

Expected<void> checkServices(const Services &services, const Services &before, const std::string &object) {
  const auto isKnown = [&](const std::string &one) { return isService(one) || has(before, one); };
  if (std::ranges::all_of(services, isKnown)) return {};
  return fail(ErrorCode::PlanInvalid, {{"object", object}, {"rule", Fault::ServiceKnown}});
}

bool isService(std::string_view word) {
  return named<Service>(word).has_value();
}

std::string servicesColumn(const Services &services) {
  std::string column;
  for (const auto service : enumerators<Service>()) column += has(services, nameOf(service)) ? letterOf(service) : '.';
  return column;
}

Services servicesInColumn(const std::string &column) {
  Services services;
  for (const auto service : enumerators<Service>()) {
    if (column.find(letterOf(service)) != std::string::npos) services.emplace_back(nameOf(service));
  }
  return services;
}

} // namespace core
