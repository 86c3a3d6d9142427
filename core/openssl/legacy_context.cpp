// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/legacy_context.h"

#include "core/openssl/error_queue.h"

namespace core::openssl {

LegacyContext::LegacyContext() : m_context(OSSL_LIB_CTX_new()) {
  const ErrorQueue errors;
  if (!m_context) return;
  m_default.reset(OSSL_PROVIDER_load(m_context.get(), "default"));
  m_legacy.reset(OSSL_PROVIDER_load(m_context.get(), "legacy"));
}

} // namespace core::openssl
