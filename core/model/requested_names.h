// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace core {

// The names that a request would ask for, before there is a key.
struct RequestedNames {
  std::string subject, commonName; // as CertificateRequest has them
  std::vector<std::string> names;
};

// namesToRequest says what CertificateRequest::make would make of a subject and names, or how it would fail: Usage {what, part}. part is
// "subject", "name" with that {name}, or "nothing" where there is neither.
Expected<RequestedNames> namesToRequest(const std::string &subject, const std::vector<std::string> &names);

} // namespace core
