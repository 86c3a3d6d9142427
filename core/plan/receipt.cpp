// SPDX-License-Identifier: Apache-2.0
#include "core/plan/receipt.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

Exit Receipt::exit() const {
  const auto failed = [](const Effect &effect) { return effect.state == EffectState::Failed; };
  return std::ranges::any_of(plan.effects, failed) ? Exit::PublishFailed : Exit::Ok;
}

std::string newReceiptId(Moment moment, BytesView fourRandomBytes) {
  return fmt::format("{}-{:08x}{}", formatCompactTime(moment.time), moment.nanoseconds, toHex(fourRandomBytes));
}

std::optional<Time> timeOfReceipt(const std::string &id) {
  return parseCompactTime(id.substr(0, id.find('-')));
}

} // namespace core
