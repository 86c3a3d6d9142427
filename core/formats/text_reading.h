// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/formats/pem.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// A character amid the Base64 of a certificate or a key that nothing explains.
struct Obstacle {
  std::size_t line = 0; // counted from 1
  std::string character;
};

// What a text holds. Content decides: the label of a block whose content is recognised is the usual one of that content.
struct TextReading {
  std::vector<PemBlock> blocks = {};
  std::optional<Secret> decoded = {};    // of a text that is nothing but Base64
  std::optional<Obstacle> obstacle = {}; // the first, where it keeps certificate or key from being read
};

// readText reads a text in any of its encodings and wrappings: PEM, Base64, Base64 of either, and what mail, web pages, editors and
// configuration files make of them. What was put into the text is taken away where the result is then whole, which tells that it came out
// right. LimitHit for more blocks than limits.bags.
Expected<TextReading> readText(BytesView bytes, const Limits &limits);

} // namespace core
