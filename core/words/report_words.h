// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/effect_codes.h"
#include "core/codes/finding_code.h"
#include "core/codes/report_codes.h"

#include <string_view>

namespace core::words {

// of returns the word for a part of a report.
const char *of(ReportLabel label);

const char *of(Presence presence); // what is in a place: "absent"
const char *of(Severity severity); // "warning"

// ofChange returns the sentence about a change that was made, by the verb of its plan: "Imported {title}, from {source}". hasSource: it came from a
// file. For a verb of a later version: "{verb}: {title}".
const char *ofChange(std::string_view verb, bool hasSource);

} // namespace core::words
