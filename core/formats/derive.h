// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/formats/password_forms.h"
#include "core/formats/pbe.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

// The purpose of a derivation by PKCS#12's own method (RFC 7292 appendix B.3). The other methods have no purpose.
enum class Purpose : std::uint8_t { Key = 1, Iv = 2, Mac = 3 };

// One derivation that is to be done, and its result. kdf and password must outlive it.
struct Derivation {
  const Kdf *kdf = nullptr;
  BytesView password;
  Purpose purpose = Purpose::Key;
  std::size_t length = 0;
  Secret result = {}; // empty when it was not done or failed
};

// passwordFor picks the encoding of a password that a derivation takes.
BytesView passwordFor(const Kdf &kdf, const PasswordForm &form);

// derivationsFor lists what decrypting with a scheme needs. Key and IV of PKCS#12's own method are two derivations, which
// can run side by side.
std::vector<Derivation> derivationsFor(const Scheme &scheme, const PasswordForm &form);

// joined puts the results of derivationsFor together: the key, then the IV where it is derived. Empty when one failed.
Secret joined(std::span<const Derivation> derivations);

// costOf says what a derivation takes, in iterations: a key that is longer than the digest takes them again for each piece. What workOf counts, which
// the operator's limit is about, knows nothing of lengths.
std::uint64_t costOf(const Derivation &derivation);
std::uint64_t costOf(std::span<const Derivation> derivations);

// Told how much more is done, as costOf counts it, by the thread that did it.
using Worked = std::function<void(std::uint64_t cost)>;

// deriveAll does every derivation once; the costly ones side by side, on as many threads as there are processors.
// Those of scrypt wait for each other where they would fill too much memory together. After a stop was asked for it starts no further
// one. Throws std::bad_alloc where memory does not suffice.
void deriveAll(std::span<Derivation> derivations, const std::stop_token &stop, const Worked &worked = {});

// What deriveAll keeps to: on how many threads, and how much memory its derivations by scrypt may fill together.
std::size_t threadsFor(std::span<const Derivation> derivations);
inline constexpr std::uint64_t memoryTogether = 128U << 20U;

} // namespace core
