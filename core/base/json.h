// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

namespace core {

// Keeps the order in which keys were written, so that a document reads as CONTRACT.md shows it.
using Json = nlohmann::ordered_json;

} // namespace core
