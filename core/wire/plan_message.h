// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/message.h"

#include <string>

namespace core::wire {

// canonicalPlan returns the text of a saved plan, valid and without anything that means nothing. label: what errors call the file.
// PlanDamaged {path, key}.
Expected<std::string> canonicalPlan(BytesView file, const std::string &label);

// sendPlan sends a PlanRead message. The errors of sendMessage.
Expected<void> sendPlan(Channel &channel, const std::string &text);

// planTextFrom returns the text of a PlanRead message, and trusts nothing: it is a valid plan, and its id stands in the file. So it is the plan of
// that file, since an id is the hash of a whole plan. NotReadSafely otherwise.
Expected<std::string> planTextFrom(const Message &message, BytesView file);

} // namespace core::wire
