// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"

namespace core::review {

void usage(const Certificate &certificate, std::vector<Finding> &findings) {
  if (!certificate.allowsServer()) findings.push_back({FindingCode::PurposeServer, certificate.sha256(), {}});
}

} // namespace core::review
