// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/bundle.h"
#include "core/model/certificate_request.h"

#include <map>
#include <string>

namespace core {

// The objects that a run needs besides the plan, which only names certificates, keys and requests. They come from a file, from several, or from a key
// that was just made; objects that the store has already are looked up there.
struct Materials {
  std::map<std::string, Certificate> certificates = {};    // by SHA-256
  std::map<std::string, CertificateRequest> requests = {}; // by SHA-256
  std::map<std::string, const PrivateKey *> keys = {};     // by keyIdOf; not owned

  // certificate returns the certificate with a SHA-256, or null.
  [[nodiscard]] const Certificate *certificate(const std::string &sha256) const;
};

// materialsOf returns the certificates and keys of a bundle, which must outlive the materials.
Materials materialsOf(const Bundle &bundle);

// materialsOf returns a request and its key, which must outlive the materials.
Materials materialsOf(const CertificateRequest &request, const PrivateKey &key);

} // namespace core
