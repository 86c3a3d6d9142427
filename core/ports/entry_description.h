// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace core {

// What a store keeps with an entry of `my` besides its certificate, its chain and its key. A change of it swaps nothing else.
struct EntryDescription {
  std::string friendlyName = {};
  std::vector<std::string> services = {}; // "smtp", …

  // parts returns all of it as texts, in an order from which it can be told.
  [[nodiscard]] std::vector<std::string> parts() const {
    std::vector<std::string> all{friendlyName, std::to_string(services.size())};
    all.insert(all.end(), services.begin(), services.end());
    return all;
  }

  friend bool operator==(const EntryDescription &, const EntryDescription &) = default;
};

} // namespace core
