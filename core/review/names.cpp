// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"

namespace core::review {

void names(const Certificate &certificate, std::vector<Finding> &findings) {
  // RFC 9110 section 4.3.4: names are looked for in the subject alternative names, no longer in the common name.
  if (certificate.names().empty()) findings.push_back({FindingCode::NoNames, certificate.sha256(), {}});
}

} // namespace core::review
