// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace core {

// idnToAscii writes a host name for the DNS: "München.example" becomes "xn--mnchen-3ya.example" (IDNA2008 with the mapping of UTS #46, not
// transitional, so that ß stays a letter of its own). An A-label that is there already is checked. Nothing for what cannot be a name. Each system
// has its own library for it. Which ASCII characters a host may have is for the caller to see to.
std::optional<std::string> idnToAscii(const std::string &utf8);

} // namespace core
