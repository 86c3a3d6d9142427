// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/stock.h"

namespace core {

// What the planned effects touch, and is therefore proved after the commit; in the order of the effects.
struct Touched {
  std::vector<Certificate> entries = {};  // of `my`: changed, or led to by a link
  std::vector<std::string> requests = {}; // SHA-256
  bool authorities = false;               // something in `ca` or `root`

  [[nodiscard]] bool isEmpty() const { return entries.empty() && requests.empty() && !authorities; }
};

// touchedBy looks certificates up in the stock.
Touched touchedBy(const Plan &plan, const Stock &stock);

} // namespace core
