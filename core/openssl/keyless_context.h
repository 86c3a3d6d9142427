// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/types.h>

namespace core::openssl {

// keylessContext returns a library context that knows no algorithm and no kind of key. OpenSSL 3 decodes the public key together
// with each certificate, and finding the decoder for it takes twelve times as long as all the rest of it. An object made in this context
// keeps its key as it came; nothing can be verified with it. The context is never freed and may be used by any thread.
OSSL_LIB_CTX *keylessContext();

} // namespace core::openssl
