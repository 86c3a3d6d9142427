// SPDX-License-Identifier: Apache-2.0
#include "core/history/recent_changes.h"

#include "core/plan/receipt.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

RecentChange changeOf(const documents::ReceiptSummary &summary, const History &history) {
  RecentChange change{summary, timeOfReceipt(summary.id).value_or(Time())};
  const auto become = [&](ChangeState state, const std::string &other) {
    change.state = state;
    change.other = other;
    change.otherTime = timeOfReceipt(other).value_or(Time());
  };
  if (History::isFinal(summary)) {
    change.state = ChangeState::Final;
  } else if (const auto undoer = history.undoneBy(summary.id); !undoer.empty()) {
    become(ChangeState::Undone, undoer);
  } else if (const auto later = history.laterThan(summary.id, summary.touches); !later.empty()) {
    become(ChangeState::Blocked, later.front());
  }
  return change;
}

} // namespace

std::vector<RecentChange> recentChanges(const History &history, std::size_t most) {
  std::vector<RecentChange> changes;
  for (const auto *summary : history.newest(most)) changes.push_back(changeOf(*summary, history));
  return changes;
}

std::optional<RecentChange> changeIn(const History &history, const std::string &id) {
  const auto *summary = history.find(id);
  return summary == nullptr ? std::nullopt : std::optional(changeOf(*summary, history));
}

} // namespace core
