// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"

#include <algorithm>

namespace core::review {

void names(const Certificate &certificate, std::vector<Finding> &findings) {
  const auto &all = certificate.names();
  // RFC 9110 section 4.3.4: names are looked for in the subject alternative names, no longer in the common name.
  if (all.empty()) findings.push_back({FindingCode::NoNames, certificate.sha256(), {}});
  const auto wildcard = std::ranges::find_if(all, [](const std::string &name) { return name.starts_with("*."); });
  if (wildcard != all.end()) findings.push_back({FindingCode::Wildcard, certificate.sha256(), {{"name", *wildcard}}});
}

} // namespace core::review
