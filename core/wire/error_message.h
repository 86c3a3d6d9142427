// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/base/fields.h"
#include "core/base/json.h"

namespace core::wire {

// toJson is the head of a Failed message.
Json toJson(const Error &error);

// errorFrom is the way back: the error that the reader gives, or NotReadSafely for an error that no reader can
// have, such as one about a store.
Error errorFrom(const Json &head);

// toJson and findingFrom carry a finding.
Json toJson(const Finding &finding);
Finding findingFrom(Fields &fields);

// parametersJson and parametersFrom carry the values of a sentence; few, short, and valid UTF-8. name: of the field that they are in.
Json parametersJson(const Parameters &parameters);
Parameters parametersFrom(Fields &fields, std::string_view name);

} // namespace core::wire
