// SPDX-License-Identifier: Apache-2.0
#include "core/plan/open_points.h"

#include <algorithm>

namespace core {

std::vector<OpenPoint> openPointsOf(const Receipt &receipt) {
  std::vector<OpenPoint> open;
  for (const auto &effect : receipt.plan.effects) {
    if (effect.reason == EffectReason::LinkKept || effect.reason == EffectReason::SharedName) open.emplace_back(effect);
  }
  for (const auto &finding : receipt.plan.findings) {
    if (finding.code == FindingCode::LinkMoves) continue; // it was moved, or it is one of those above
    const bool isGrave = severityOf(finding.code) != Severity::Info;
    if (isGrave || finding.code == FindingCode::DefaultName) open.emplace_back(finding);
  }
  return open;
}

} // namespace core
