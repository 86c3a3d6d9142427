// SPDX-License-Identifier: Apache-2.0
#include "core/formats/preparation.h"

#include "core/base/processors.h"
#include "core/openssl/legacy_context.h"

#include <openssl/crypto.h>

#include <ctime>

namespace core {

// The provider's library stays mapped as long as one context uses it; every later context finds it there.
struct Preparation::Loaded {
  openssl::LegacyContext legacy;
};

Preparation::Preparation() {
  OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG | OPENSSL_INIT_LOAD_CRYPTO_STRINGS, nullptr);
  processors();
  const std::time_t any = 0;
  std::tm broken{};
  OPENSSL_gmtime(&any, &broken); // the system's library reads the time zone before its first date, whether or not it is needed
  m_loaded = std::make_unique<Loaded>();
}

Preparation::~Preparation() = default;

} // namespace core
