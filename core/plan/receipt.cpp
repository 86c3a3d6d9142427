// SPDX-License-Identifier: Apache-2.0
#include "core/plan/receipt.h"

#include <algorithm>

namespace core {

Exit Receipt::exit() const {
  const auto failed = [](const Effect &effect) { return effect.state == EffectState::Failed; };
  return std::ranges::any_of(plan.effects, failed) ? Exit::PublishFailed : Exit::Ok;
}

std::string newReceiptId(Time time, BytesView eightRandomBytes) {
  return formatCompactTime(time) + "-" + toHex(eightRandomBytes);
}

} // namespace core
