// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/formats/pbe.h"

#include <memory>

namespace core {

namespace openssl {
class LegacyContext;
}

// canDecrypt says whether any key at all could decrypt this: a block cipher takes whole blocks only.
bool canDecrypt(const Scheme &scheme, BytesView encrypted);

// Ciphers decrypts. It loads the legacy provider, into a library context of its own, when it is first needed.
class Ciphers final {
public:
  Ciphers();
  ~Ciphers();
  Ciphers(const Ciphers &) = delete;
  Ciphers &operator=(const Ciphers &) = delete;

  // decrypt returns the plain text. keyAndIv: the scheme's key, then its IV where that is derived.
  // Damaged without a place when it does not decrypt, as with a wrong key; CipherUnavailable {algorithm} when this
  // system's OpenSSL does not offer the cipher.
  Expected<Secret> decrypt(const Scheme &scheme, BytesView keyAndIv, BytesView encrypted);

private:
  std::unique_ptr<openssl::LegacyContext> m_legacy;
};

} // namespace core
