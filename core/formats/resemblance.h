// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/value.h"

#include <string_view>

namespace core {

// resemblance says what unknown content looks like: Fault::Html. Empty when it looks like nothing.
Value resemblance(BytesView bytes);

// isPuttyKey says whether a text is a private key as PuTTY keeps it.
bool isPuttyKey(std::string_view text);

// isSavedPlan says whether a text looks like a plan as core/documents writes it, of whatever version; whether it is one shows when it is read.
bool isSavedPlan(BytesView bytes);

} // namespace core
