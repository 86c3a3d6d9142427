// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/plan/publisher.h"

namespace core {

// The effects of a plan that are carried out before the store's own, and those after. publisher may be null where a plan has neither.
class Publication final {
public:
  explicit Publication(Publisher *publisher) : m_publisher(publisher) {}

  // before carries out the effects of phase Before, in their order. Where one fails, those that were done are taken back; its own error, or
  // PublishFailed where that failed.
  Expected<void> before(std::vector<Effect> &effects);

  // takeBack undoes what before did, the last first, because of a failure of the store. Returns that failure; PublishFailed {what} where something
  // could not be put back. The effects are Undone, or Failed.
  Error takeBack(std::vector<Effect> &effects, Error why);

  // after carries out the effects of phase After. One that fails is Failed, with the reason; the others go on.
  void after(std::vector<Effect> &effects);

private:
  Publisher *m_publisher;
};

} // namespace core
