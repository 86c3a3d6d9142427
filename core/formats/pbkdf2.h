// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <cstdint>
#include <functional>
#include <string>

namespace core {

// One derivation by PBKDF2 with HMAC (RFC 8018 section 5.2).
struct Pbkdf2Job {
  std::string digest; // OpenSSL's name: "SHA256"
  BytesView password;
  BytesView salt;
  std::uint64_t iterations = 0;
  std::size_t length = 0;
  std::function<void(std::uint64_t iterations)> worked = {}; // told every few thousand iterations; OpenSSL tells nothing
};

// pbkdf2Key does it with nettle where that is built in and has the digest, else with OpenSSL 3.0, which takes twice as long.
// Empty when neither can.
Secret pbkdf2Key(const Pbkdf2Job &job);

// The two implementations by themselves, so that a test can check whether they agree. Empty when the library cannot do it.
Secret pbkdf2ByNettle(const Pbkdf2Job &job);
Secret pbkdf2ByOpenSsl(const Pbkdf2Job &job);

// hasNettle says whether nettle is built in.
bool hasNettle();

} // namespace core
