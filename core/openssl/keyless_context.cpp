// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/keyless_context.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

namespace core::openssl {

OSSL_LIB_CTX *keylessContext() {
  // Never freed: OpenSSL cleans up after itself when the program ends, perhaps before statics of ours do.
  static OSSL_LIB_CTX *const context = [] {
    const ErrorQueue errors;
    LibraryContextHandle made(OSSL_LIB_CTX_new());
    // A context without any provider loads the default one when it is first asked. "null" is one that has nothing.
    ProviderHandle nothing(made ? OSSL_PROVIDER_load(made.get(), "null") : nullptr);
    if (nothing == nullptr) return static_cast<OSSL_LIB_CTX *>(nullptr); // the default context: slower, but as correct
    static_cast<void>(nothing.release());
    return made.release();
  }();
  return context;
}

} // namespace core::openssl
