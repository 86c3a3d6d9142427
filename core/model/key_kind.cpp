// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_kind.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

#include <algorithm>

namespace core {

using namespace openssl;

namespace {

PkeyHandle generated(KeyKind kind) {
  const auto rsa = [](std::size_t bits) { return PkeyHandle(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", bits)); };
  const auto curve = [](const char *name) { return PkeyHandle(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", name)); };
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

std::string_view nameOf(KeyKind kind) {
  switch (kind) {
  case KeyKind::Rsa2048:
    return "rsa:2048";
  case KeyKind::Rsa3072:
    return "rsa:3072";
  case KeyKind::Rsa4096:
    return "rsa:4096";
  case KeyKind::EcP256:
    return "ec:p256";
  case KeyKind::EcP384:
    return "ec:p384";
  }
  return "";
}

std::optional<KeyKind> keyKindNamed(std::string_view name) {
  const auto &kinds = allKeyKinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](KeyKind kind) { return nameOf(kind) == name; });
  return found == kinds.end() ? std::nullopt : std::optional(*found);
}

const std::vector<KeyKind> &allKeyKinds() {
  static const std::vector<KeyKind> kinds = {KeyKind::Rsa2048, KeyKind::Rsa3072, KeyKind::Rsa4096, KeyKind::EcP256, KeyKind::EcP384};
  return kinds;
}

Expected<PrivateKey> generateKey(KeyKind kind) {
  const ErrorQueue errors;
  const auto key = generated(kind);
  const Pkcs8Handle info(key ? EVP_PKEY2PKCS8(key.get()) : nullptr);
  unsigned char *der = nullptr;
  const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der) : 0;
  if (length <= 0) return fail(ErrorCode::Internal, {}, "making a key: " + errors.text());
  const Secret pkcs8(BytesView(der, static_cast<std::size_t>(length)));
  OPENSSL_clear_free(der, static_cast<std::size_t>(length));
  return PrivateKey::fromPkcs8(pkcs8.bytes());
}

} // namespace core
