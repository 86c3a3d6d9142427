// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// hostNameOf returns a host name as a certificate has it, with A-labels for letters other than ASCII. A first label of * alone is a wildcard. A name
// in ASCII alone stays as it is. Nothing for what is no host name.
std::optional<std::string> hostNameOf(const std::string &utf8);

} // namespace core
