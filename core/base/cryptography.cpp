// SPDX-License-Identifier: Apache-2.0
#include "core/base/cryptography.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include <array>
#include <memory>

namespace core {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype([](EVP_PKEY *key) { EVP_PKEY_free(key); })>;

bool warmedUp() {
  OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT | OPENSSL_INIT_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_LOAD_CONFIG, nullptr);
  std::array<unsigned char, 32> random{};
  RAND_priv_bytes(random.data(), static_cast<int>(random.size()));
  // With the first key, OpenSSL finds the decoders and encoders of all kinds. In X25519 any 32 bytes are a public key.
  const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, random.data(), random.size()));
  unsigned char *der = nullptr;
  const int length = key ? i2d_PUBKEY(key.get(), &der) : 0;
  const unsigned char *at = der;
  const Key again(length > 0 ? d2i_PUBKEY(nullptr, &at, length) : nullptr);
  OPENSSL_free(der);
  ERR_clear_error(); // an OpenSSL without such keys is only not warmed up
  return true;
}

} // namespace

std::string cryptographyLibrary() {
  return OpenSSL_version(OPENSSL_VERSION);
}

void warmUpCryptography() {
  static const bool once = warmedUp();
  static_cast<void>(once);
}

} // namespace core
