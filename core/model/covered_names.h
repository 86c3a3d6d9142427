// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// The names that the certificates of an import are expected to be for.
struct ExpectedNames {
  std::vector<std::string> names = {}; // as the operator gave them; each must be covered
  std::string server = {};             // as the configuration says; empty where it does not
  std::string host = {};               // as the system says
};

// expectedNameOf returns a host name or an address as certificates have it: lower case, A-labels for letters other than ASCII, no dot at the end.
// Nothing for what is neither.
std::optional<std::string> expectedNameOf(const std::string &utf8);

// covers says whether a client that looks for a name accepts a certificate (RFC 9525 section 6): among the subject alternative names alone, a
// wildcard for exactly one label, an address among the addresses alone. A name that is a wildcard itself must stand there as it is. name is one that
// expectedNameOf returned, or would.
bool covers(const Certificate &certificate, const std::string &name);

} // namespace core
