// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace core {

// cryptographyLibrary names the library that does the cryptography, in the version that runs: "OpenSSL 3.0.17 1 Jul 2025".
std::string cryptographyLibrary();

} // namespace core
