// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

#include "core/codes/enumerators.h"

namespace core {

std::optional<Feature> featureIn(const Error &error) {
  const auto found = error.parameters.find("feature");
  if (error.code != ErrorCode::FeatureUnsupported || found == error.parameters.end()) return std::nullopt;
  return named<Feature>(found->second.text());
}

} // namespace core
