// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// certificatesFromPem reads PEM (RFC 7468) that holds certificates, with blanks between them, and nothing else. Empty text is an empty list; anything
// that is not a whole certificate is nothing.
std::optional<std::vector<Certificate>> certificatesFromPem(const std::string &pem);

// pemOf writes certificates one after the other.
std::string pemOf(const std::vector<Certificate> &certificates);

} // namespace core
