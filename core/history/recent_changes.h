// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/history/history.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

// What became of a change. Blocked: later changes stand on it, and are to be undone first. Final: it cannot be undone at all.
enum class ChangeState { InPlace, Undone, Blocked, Final };

// A change of a store as a list shows it.
struct RecentChange {
  documents::ReceiptSummary summary;
  Time time = {};
  ChangeState state = ChangeState::InPlace;
  std::string other = {}; // the id of the change that undoes it, or of the newest one that stands on it
  Time otherTime = {};    // when that one was made

  [[nodiscard]] bool mayBeUndone() const { return state == ChangeState::InPlace || state == ChangeState::Blocked; }
};

// recentChanges returns the newest changes, newest first, as many as are wanted. What can be undone is known for certain only from the plan of it.
std::vector<RecentChange> recentChanges(const History &history, std::size_t most);

// changeIn returns one of them; nothing where no receipt tells of it.
std::optional<RecentChange> changeIn(const History &history, const std::string &id);

} // namespace core
