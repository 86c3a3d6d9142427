// SPDX-License-Identifier: Apache-2.0
#include "core/plan/materials.h"

#include "core/plan/world.h"

namespace core {

const Certificate *Materials::certificate(const std::string &sha256) const {
  const auto found = certificates.find(sha256);
  return found == certificates.end() ? nullptr : &found->second;
}

Materials materialsOf(const Bundle &bundle) {
  Materials materials;
  for (const auto &held : bundle.certificates) materials.certificates.emplace(held.certificate.sha256(), held.certificate);
  for (const auto &held : bundle.keys) materials.keys.emplace(keyIdOf(held.key.publicKey()), &held.key);
  return materials;
}

Materials materialsOf(const CertificateRequest &request, const PrivateKey &key) {
  Materials materials;
  materials.requests.emplace(request.sha256(), request);
  materials.keys.emplace(keyIdOf(key.publicKey()), &key);
  return materials;
}

} // namespace core
