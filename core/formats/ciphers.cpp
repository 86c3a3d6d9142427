// SPDX-License-Identifier: Apache-2.0
#include "core/formats/ciphers.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/legacy_context.h"

#include <openssl/core_names.h>

#include <limits>

namespace core {

using namespace openssl;

namespace {

// The key length of RC2, RC4 and CAST5 is the file's choice; RC2 also knows how many of its bits count.
bool prepare(EVP_CIPHER_CTX *context, const EVP_CIPHER *cipher, const Scheme &scheme, BytesView key, BytesView iv) {
  if (EVP_DecryptInit_ex2(context, cipher, nullptr, nullptr, nullptr) != 1) return false;
  if (static_cast<std::size_t>(EVP_CIPHER_CTX_get_key_length(context)) != key.size() &&
      EVP_CIPHER_CTX_set_key_length(context, static_cast<int>(key.size())) != 1) {
    return false;
  }
  std::size_t bits = static_cast<std::size_t>(scheme.rc2Bits);
  const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_size_t(OSSL_CIPHER_PARAM_RC2_KEYBITS, &bits), OSSL_PARAM_construct_end()};
  if (bits != 0 && EVP_CIPHER_CTX_set_params(context, parameters) != 1) return false;
  return EVP_DecryptInit_ex2(context, nullptr, key.data(), iv.empty() ? nullptr : iv.data(), nullptr) == 1;
}

} // namespace

bool canDecrypt(const Scheme &scheme, BytesView encrypted) {
  const auto block = scheme.ivLength > 0 ? scheme.ivLength : scheme.iv.size(); // in CBC the IV is one block; RC4 has none
  return !encrypted.empty() && (block == 0 || encrypted.size() % block == 0);
}

Ciphers::Ciphers() = default;
Ciphers::~Ciphers() = default;

Expected<Secret> Ciphers::decrypt(const Scheme &scheme, BytesView keyAndIv, BytesView encrypted) {
  const ErrorQueue errors;
  if (scheme.ownContext && !m_legacy) m_legacy = std::make_unique<LegacyContext>();
  OSSL_LIB_CTX *const library = scheme.ownContext ? m_legacy->get() : nullptr;
  const CipherHandle cipher(scheme.ownContext && library == nullptr ? nullptr : EVP_CIPHER_fetch(library, scheme.cipher.c_str(), nullptr));
  if (!cipher) return fail(ErrorCode::CipherUnavailable, {{"algorithm", scheme.name}}, errors.text());
  if (keyAndIv.size() != scheme.keyLength + scheme.ivLength || encrypted.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 2) {
    return fail(ErrorCode::Internal, {}, "no key to decrypt with");
  }
  const auto iv = scheme.ivLength > 0 ? keyAndIv.subspan(scheme.keyLength) : BytesView(scheme.iv);
  const CipherContextHandle context(EVP_CIPHER_CTX_new());
  if (!context || !prepare(context.get(), cipher.get(), scheme, keyAndIv.first(scheme.keyLength), iv)) {
    return fail(ErrorCode::CipherUnavailable, {{"algorithm", scheme.name}}, errors.text());
  }
  Secret plain;
  plain.resize(encrypted.size() + EVP_MAX_BLOCK_LENGTH);
  int length = 0;
  int last = 0;
  if (EVP_DecryptUpdate(context.get(), plain.data(), &length, encrypted.data(), static_cast<int>(encrypted.size())) != 1 ||
      EVP_DecryptFinal_ex(context.get(), plain.data() + length, &last) != 1) {
    return fail(ErrorCode::Damaged, {}, errors.text());
  }
  plain.resize(static_cast<std::size_t>(length) + static_cast<std::size_t>(last));
  return plain;
}

} // namespace core
