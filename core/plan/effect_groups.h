// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect_rows.h"

#include <string>
#include <vector>

namespace core {

// turnOf returns what becomes of the object of an effect.
Turn turnOf(const Effect &effect);

// All effects about one object: a certificate, a name, a request.
struct EffectGroup {
  std::string object; // Effect::object
  std::string label;  // Effect::label
  std::vector<EffectRow> rows;

  // turn returns what becomes of the object as a whole: the one turn of all rows, else Failed where one failed, else Changed.
  [[nodiscard]] Turn turn() const;
};

// groupsOf puts the rows of effects together by their objects: first the certificates with keys, names and requests, then the issuers. The rows
// refer to the effects.
std::vector<EffectGroup> groupsOf(const std::vector<Effect> &effects);

} // namespace core
