// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace core {

// cryptographyLibrary names the library that does the cryptography, in the version that runs: "OpenSSL 3.0.17 1 Jul 2025".
std::string cryptographyLibrary();

// warmUpCryptography makes the library do now what it would do on first use: read its configuration, load its algorithms, seed its random
// numbers, and find out how keys are decoded and encoded. That takes a few milliseconds, once in a program; call it while the program would
// only wait. If this is the library's first use, it does not clean up at the end of the program either, which would take as long again.
void warmUpCryptography();

} // namespace core
