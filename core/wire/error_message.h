// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/base/json.h"

namespace core::wire {

// toJson is the head of a Failed message.
Json toJson(const Error &error);

// errorFrom is the way back: the error that the reader gives, or NotReadSafely when it is none that a reader can have (it
// knows nothing of stores, for one).
Error errorFrom(const Json &head);

// parametersJson and parametersFrom carry the values of a sentence; few, short, and valid UTF-8.
Json parametersJson(const Parameters &parameters);
Parameters parametersFrom(const Json &json, bool &good);

} // namespace core::wire
