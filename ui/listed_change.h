// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/recent_changes.h"

#include <string>

namespace ui {

// Which change is meant: its place, and the id of its receipt.
struct ChangeName {
  core::Scope scope = core::Scope::None;
  std::string receipt;

  friend bool operator==(const ChangeName &, const ChangeName &) = default;
};

// A change as the first page lists it.
struct ListedChange {
  ChangeName name;
  core::RecentChange change;
};

} // namespace ui
