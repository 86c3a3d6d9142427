// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/plan/effect.h"

namespace core::documents {

// effect writes one effect, as plans and receipts have it.
Json effect(const Effect &effect);

// effectFrom reads what effect wrote. A receipt of an earlier version has no typed "before"; then it is taken from "from".
Effect effectFrom(Fields &fields);

// choice writes a choice; choiceFrom reads what it wrote.
Json choice(const Choice &choice);
Choice choiceFrom(Fields &fields);

} // namespace core::documents
