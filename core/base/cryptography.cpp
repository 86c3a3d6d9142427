// SPDX-License-Identifier: Apache-2.0
#include "core/base/cryptography.h"

#include <openssl/crypto.h>

namespace core {

std::string cryptographyLibrary() {
  return OpenSSL_version(OPENSSL_VERSION);
}

} // namespace core
