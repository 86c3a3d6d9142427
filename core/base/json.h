// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace core {

// Keeps the order in which keys were written, so that a document reads as CONTRACT.md shows it.
using Json = nlohmann::ordered_json;

// parseJson reads what somebody else may have written. is_discarded() when it is no JSON, and when it has more values, or nests them deeper, than
// any document of ours: those are not parsed at all, because they would take memory without bound.
Json parseJson(std::string_view text);

} // namespace core
