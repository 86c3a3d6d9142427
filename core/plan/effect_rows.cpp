// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effect_rows.h"

#include <map>
#include <string>
#include <tuple>

namespace core {

namespace {

using Group = std::tuple<EffectKind, std::string, EffectReason>;

bool isLeftOut(const Effect &effect) {
  using enum EffectReason;
  const bool isAny = effect.reason == RootNeedsDecision || effect.reason == TrustedBySystem || effect.reason == StrayNotImported;
  return isAny && effect.state == EffectState::Skipped;
}

Group groupOf(const Effect &effect) {
  return {effect.kind(), effect.target(), effect.reason};
}

} // namespace

std::vector<EffectRow> rowsOf(const std::vector<Effect> &effects) {
  std::map<Group, std::size_t> counts;
  for (const auto &effect : effects) {
    if (isLeftOut(effect)) ++counts[groupOf(effect)];
  }
  std::vector<EffectRow> rows;
  for (const auto &effect : effects) {
    auto *const count = isLeftOut(effect) ? &counts[groupOf(effect)] : nullptr;
    if (count == nullptr || (*count > 0 && *count <= mostShown)) {
      rows.push_back({&effect});
    } else if (*count > 0) {
      rows.push_back({&effect, *count});
      *count = 0; // it has its row
    }
  }
  return rows;
}

} // namespace core
