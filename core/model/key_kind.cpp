// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_kind.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

namespace core {

using namespace openssl;

namespace {

// EVP_PKEY_keygen calls this between its attempts at a prime; 0 makes it give up.
int goesOn(EVP_PKEY_CTX *context) {
  return static_cast<const std::stop_token *>(EVP_PKEY_CTX_get_app_data(context))->stop_requested() ? 0 : 1;
}

PkeyHandle generated(KeyKind kind, const std::stop_token &stop) {
  const auto generate = [&](const char *algorithm, auto prepare) -> PkeyHandle {
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, algorithm, nullptr));
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 || prepare(context.get()) != 1) return nullptr;
    EVP_PKEY_CTX_set_app_data(context.get(), const_cast<std::stop_token *>(&stop)); // NOLINT(cppcoreguidelines-pro-type-const-cast): only read
    EVP_PKEY_CTX_set_cb(context.get(), goesOn);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_generate(context.get(), &key);
    return PkeyHandle(key);
  };
  const auto rsa = [&](int bits) {
    return generate("RSA", [bits](EVP_PKEY_CTX *context) { return EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits); });
  };
  const auto curve = [&](const char *name) {
    return generate("EC", [name](EVP_PKEY_CTX *context) { return EVP_PKEY_CTX_set_group_name(context, name); });
  };
  switch (kind) {
  case KeyKind::Rsa2048:
    return rsa(2048);
  case KeyKind::Rsa3072:
    return rsa(3072);
  case KeyKind::Rsa4096:
    return rsa(4096);
  case KeyKind::EcP256:
    return curve("P-256");
  case KeyKind::EcP384:
    return curve("P-384");
  }
  return nullptr;
}

} // namespace

Expected<PrivateKey> generateKey(KeyKind kind, const std::stop_token &stop) {
  const ErrorQueue errors;
  const auto key = generated(kind, stop);
  if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
  const Pkcs8Handle info(key ? EVP_PKEY2PKCS8(key.get()) : nullptr);
  unsigned char *der = nullptr;
  const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : 0;
  if (length <= 0) return fail(ErrorCode::Internal, {}, "making a key: " + errors.text());
  const Secret pkcs8(BytesView(der, static_cast<std::size_t>(length)));
  OPENSSL_clear_free(der, static_cast<std::size_t>(length));
  return PrivateKey::fromPkcs8(pkcs8.bytes());
}

std::optional<KeyKind> kindOf(std::string_view algorithm, int bits) {
  if (algorithm == "RSA" && bits == 2048) return KeyKind::Rsa2048;
  if (algorithm == "RSA" && bits == 3072) return KeyKind::Rsa3072;
  if (algorithm == "RSA" && bits == 4096) return KeyKind::Rsa4096;
  if (algorithm == "EC" && bits == 256) return KeyKind::EcP256;
  if (algorithm == "EC" && bits == 384) return KeyKind::EcP384;
  return std::nullopt;
}

} // namespace core
