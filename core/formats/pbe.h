// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace core {

inline constexpr std::size_t longestSalt = 1U << 16U; // real files have a few dozen bytes at most

// How a key is made from a password.
struct Kdf {
  enum class Kind { Pbkdf2, Pkcs12, Pbkdf1, Scrypt, OpenSslPem };
  Kind kind = Kind::Pbkdf2;
  std::string digest; // OpenSSL's name: "SHA256"
  Bytes salt;
  std::uint64_t iterations = 0;  // of scrypt: its cost N
  std::uint64_t blockSize = 0;   // scrypt's r
  std::uint64_t parallelism = 0; // scrypt's p
};

// memoryOf returns the bytes that a derivation fills while it runs, where they count: those of scrypt, 128·r·(N + p).
std::uint64_t memoryOf(const Kdf &kdf);

// workOf says what a derivation counts in the work budget: its iterations. scrypt (RFC 7914) counts (16·N + 40)·r·p. The first part is about
// eight times what its mixing takes, so that its memory stays below 8 bytes for each unit of the budget; the second is what PBKDF2 takes
// before and after, which is nearly all of it where N is small and p is large.
std::uint64_t workOf(const Kdf &kdf);
std::uint64_t workOf(std::span<const Kdf> kdfs);

// A password-based encryption scheme, read from its AlgorithmIdentifier. Parameters are data here: what OpenSSL does with
// an identifier by itself would tie the password's encoding and the number of derivations to its own choices.
struct Scheme {
  std::string name;        // as in SafeFacts::encryption
  std::string cipher;      // OpenSSL's name: "AES-256-CBC"
  bool legacy = false;     // the cipher, or its key derivation, is no longer considered safe
  bool ownContext = false; // the cipher is known in the legacy context alone
  Kdf kdf;
  std::size_t keyLength = 0;
  std::size_t ivLength = 0; // of an IV that is derived; 0 when iv came with the scheme
  Bytes iv;
  std::uint64_t rc2Bits = 0; // effective key bits of RC2 (RFC 2268)
};

// readScheme reads an AlgorithmIdentifier. place says where it stands, for Damaged.
// Errors: AlgorithmUnsupported {algorithm}, Damaged {place}.
Expected<Scheme> readScheme(BytesView algorithmIdentifier, const Value &place);

// cbcScheme starts a scheme for a block cipher in CBC mode by OpenSSL's number: its name, its key's length, an IV of its
// length. Nothing for any other cipher.
std::optional<Scheme> cbcScheme(int cipher);

// readPbkdf2 reads the AlgorithmIdentifier of PBKDF2 (RFC 8018 appendix A.2); keyLength is 0 where it is left out.
struct Pbkdf2 {
  Kdf kdf;
  std::size_t keyLength = 0;
};
Expected<Pbkdf2> readPbkdf2(BytesView algorithmIdentifier, const Value &place);

} // namespace core
