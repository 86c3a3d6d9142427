// SPDX-License-Identifier: Apache-2.0
#include "core/model/host_names.h"

#include <algorithm>
#include <cctype>

namespace core {

namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

} // namespace

std::set<std::string> hostNamesOf(const std::vector<std::string> &names) {
  std::set<std::string> all;
  for (const auto &name : names) all.insert(lower(name));
  return all;
}

std::string missingFrom(const std::set<std::string> &there, const std::set<std::string> &names) {
  std::string list;
  for (const auto &name : names) {
    if (!there.contains(name)) list += (list.empty() ? "" : ", ") + name;
  }
  return list.empty() ? "none" : list;
}

} // namespace core
