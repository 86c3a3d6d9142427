// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect_rows.h"

#include <string>
#include <vector>

namespace core {

// fateOf returns what becomes of the object of an effect.
Fate fateOf(const Effect &effect);

// All effects about one object: a certificate, a name, a request.
struct EffectGroup {
  std::string object; // Effect::object
  std::string label;  // Effect::label
  std::vector<EffectRow> rows;

  // fate returns what becomes of the object as a whole: the one fate of all rows, else Failed where one failed, else Changed.
  [[nodiscard]] Fate fate() const;
};

// groupsOf puts the rows of effects together by their objects: first the certificates with keys, names and requests, then the issuers. The rows
// refer to the effects.
std::vector<EffectGroup> groupsOf(const std::vector<Effect> &effects);

} // namespace core
