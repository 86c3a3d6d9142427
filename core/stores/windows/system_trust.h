// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <set>
#include <string>
#include <vector>

namespace core::windows {

// Where systemRoots looks them up, for people.
inline constexpr const char *systemTrustPlace = "LocalMachine\\Root";

// systemRoots returns the self-signed certificates with one of these names (Certificate::subjectHash) that this machine trusts: those of
// LocalMachine\Root with the physical stores behind it (its own, AuthRoot, GroupPolicy …), but for those that also are in LocalMachine\Disallowed.
// Nothing where either cannot be read. Roots that Windows would only fetch when it meets them are not there, nor what it distrusts by a list of
// hashes.
std::vector<Certificate> systemRoots(const std::set<std::string> &rootNames);

} // namespace core::windows
