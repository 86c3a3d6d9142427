// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

namespace core {

// hostNamesOf returns names for a comparison: host names are the same in either case, and their order means nothing.
std::set<std::string> hostNamesOf(const std::vector<std::string> &names);

// missingFrom lists those of names that are not there, "a.example.com, b.example.com", or is "none".
std::string missingFrom(const std::set<std::string> &there, const std::set<std::string> &names);

} // namespace core
