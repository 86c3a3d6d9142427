// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/openssl/handles.h"

namespace core::openssl {

// LegacyContext is a library context of its own in which RC2, RC4, DES and the like are known. The default context never
// learns them: what a file of 2003 needs must not become usable anywhere else in the process.
class LegacyContext final {
public:
  LegacyContext();

  // get returns the context, or null where this system's OpenSSL has no legacy provider.
  [[nodiscard]] OSSL_LIB_CTX *get() const { return m_legacy && m_default ? m_context.get() : nullptr; }

private:
  // Providers are unloaded before the context goes: members die in reverse order.
  LibraryContextHandle m_context;
  ProviderHandle m_default;
  ProviderHandle m_legacy;
};

} // namespace core::openssl
