// SPDX-License-Identifier: Apache-2.0
#include "core/wire/fields.h"

#include "core/base/text.h"

#include <cmath>

namespace core::wire {

namespace {

const Json nothing = Json();
const Json emptyList = Json::array();
const Json emptyObject = Json::object();

} // namespace

Fields::Fields(const Json &object) : m_object(object.is_object() ? object : emptyObject), m_good(object.is_object()) {}

bool Fields::has(const char *name) const {
  return m_object.contains(name);
}

const Json &Fields::at(const char *name) {
  const auto found = m_object.find(name);
  return found == m_object.end() ? nothing : *found;
}

std::string Fields::text(const char *name, std::size_t maximum) {
  const auto *value = at(name).get_ptr<const std::string *>();
  if (value == nullptr || value->size() > maximum || !isValidUtf8(*value)) {
    reject();
    return {};
  }
  return *value;
}

std::optional<std::string> Fields::optionalText(const char *name, std::size_t maximum) {
  return has(name) ? std::optional(text(name, maximum)) : std::nullopt;
}

std::uint64_t Fields::number(const char *name, std::uint64_t maximum) {
  const auto &value = at(name);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > maximum) {
    reject();
    return 0;
  }
  return value.get<std::uint64_t>();
}

std::optional<std::uint64_t> Fields::optionalNumber(const char *name, std::uint64_t maximum) {
  return has(name) ? std::optional(number(name, maximum)) : std::nullopt;
}

double Fields::real(const char *name) {
  const auto &value = at(name);
  const double number = value.is_number() ? value.get<double>() : NAN;
  if (!std::isfinite(number)) {
    reject();
    return 0;
  }
  return number;
}

bool Fields::flag(const char *name) {
  const auto &value = at(name);
  if (!value.is_boolean()) reject();
  return value.is_boolean() && value.get<bool>();
}

const Json &Fields::list(const char *name, std::size_t maximum) {
  const auto &value = at(name);
  if (value.is_array() && value.size() <= maximum) return value;
  reject();
  return emptyList;
}

const Json &Fields::object(const char *name) {
  const auto &value = at(name);
  if (value.is_object()) return value;
  reject();
  return emptyObject;
}

} // namespace core::wire
