// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace core {

// cryptographyLibrary names the library that does the cryptography, in the version that runs: "OpenSSL 3.0.17 1 Jul 2025".
std::string cryptographyLibrary();

// warmUpCryptography makes it do what it does when it is first needed: read its configuration, load its algorithms, seed its random
// numbers, and find out how keys are decoded and encoded. A few milliseconds, once in a program, for a moment in which it would only
// wait. Where this is the first call of it, it does not tidy up at the end of the program either, which takes as long again.
void warmUpCryptography();

} // namespace core
