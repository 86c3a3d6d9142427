// SPDX-License-Identifier: Apache-2.0
#include "core/history/recent_changes.h"

#include "core/plan/receipt.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

bool beginsWith(const std::string &place, Section section) {
  return place.starts_with(std::string(nameOf(section)) + '/');
}

// An issuer that later certificates use just stays, and is in nobody's way.
std::set<std::string> decisivePlaces(const std::set<std::string> &touched) {
  std::set<std::string> places;
  for (const auto &place : touched) {
    if (!beginsWith(place, Section::Ca) && !beginsWith(place, Section::Root)) places.insert(place);
  }
  return places;
}

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
  } else if (const auto later = history.laterThan(summary.id, decisivePlaces(summary.touches)); !later.empty()) {
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
