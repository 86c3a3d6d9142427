// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/base/value.h"
#include "core/codes/error_code.h"
#include "core/codes/feature.h"
#include "core/codes/world_codes.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

// What is wrong with something that an error names.
struct Remark {
  Fault fault;
  Parameters parameters = {};

  friend bool operator==(const Remark &, const Remark &) = default;
};

// What is not as it was when a plan was made.
struct Difference {
  Asked asked;
  Turn turn;
  std::string object = {}; // as documents have it: "by-name/mail"
  std::string label = {};  // what people call it

  friend bool operator==(const Difference &, const Difference &) = default;
};

// One thing that an error names: a finding that stops an import, a remark on an object, or a difference in the store.
using Detail = std::variant<Finding, Remark, Difference>;

// A failure as a value. No sentence in it: core/words has those.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  Parameters parameters = {};
  std::string certificate = {};     // SHA-256 of the certificate concerned, lower-case hex, or empty
  std::string diagnostic = {};      // English, for debugging; no secrets; never parsed
  std::vector<Detail> details = {}; // one for each thing that is named (differences, findings)
};

// featureIn returns the {feature} of a FeatureUnsupported; nothing for any other error.
std::optional<Feature> featureIn(const Error &error);

} // namespace core
