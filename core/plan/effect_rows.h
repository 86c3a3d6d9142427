// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect.h"

#include <cstddef>
#include <vector>

namespace core {

// A line of a table of effects: one effect, or the first of many alike.
struct EffectRow {
  const Effect *effect;
  std::size_t count = 1;
};

// More than this many of one kind are summed up.
constexpr std::size_t mostShown = 5;

// rowsOf sums up what is left out of a file with all the roots of a system: many skipped effects of one kind, place and reason are one row.
// All others have a row of their own. The rows are in the order of the effects, and refer to them.
std::vector<EffectRow> rowsOf(const std::vector<Effect> &effects);

} // namespace core
