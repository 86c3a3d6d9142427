// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/ports/clock.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// What was tried after the commit.
struct Proof {
  bool reread = false;
  bool signature = false;
  bool modes = false;
  std::optional<ChainState> chain = {}; // as the plan has it
  AccountsTried accounts = AccountsTried::None;
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
  std::string undoneBy = {};              // the id of the receipt that undoes it; known from the other receipts, and kept in none
  std::optional<WholeObjects> whole = {}; // of a repair: what is whole now

  // isOfSavedPlan says whether the plan was saved before, and carried out later: by another account, or by the same one.
  [[nodiscard]] bool isOfSavedPlan() const { return !plan.id.empty() && !plan.by.command.empty() && plan.by != by; }

  // exit is what the command ends with: PublishFailed where an effect failed, else Ok.
  [[nodiscard]] Exit exit() const;
};

// newReceiptId returns "20261122T101500Z-9f86d081884c7d65": the second, the nanoseconds in it, then four random bytes. So ids that are sorted as
// texts are in the order of the changes.
std::string newReceiptId(Moment moment, BytesView fourRandomBytes);

// timeOfReceipt returns when a change was made, from the id of its receipt; nothing for an id of another form.
std::optional<Time> timeOfReceipt(const std::string &id);

} // namespace core
