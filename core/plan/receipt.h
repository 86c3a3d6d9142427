// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/plan/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// What was tried after the commit.
struct Proof {
  bool reread = false;
  bool signature = false;
  bool modes = false;
  ChainState chain = ChainState::Incomplete;
};

// How many objects of each section are whole, keys included.
struct WholeObjects {
  std::size_t my = 0, ca = 0, root = 0, requests = 0;
};

// What an import, or another change of a store, did. With whatIf it says what it would do.
struct Receipt {
  std::string id; // empty when nothing changed, and with whatIf
  bool whatIf = false;
  bool changed = false;
  By by;
  Plan plan; // with its effects in the states they ended in
  std::optional<Proof> proof;
  std::optional<WholeObjects> whole = {}; // of a repair: what is whole now

  // exit is what the command ends with: PublishFailed where an effect failed, else Ok.
  [[nodiscard]] Exit exit() const;
};

// newReceiptId returns "20261122T101500Z-9f86d081884c7d65": the time, then eight random bytes.
std::string newReceiptId(Time time, BytesView eightRandomBytes);

} // namespace core
