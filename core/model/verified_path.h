// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// The result of X509_verify_cert for a certificate.
struct VerifiedPath {
  std::vector<Certificate> certificates; // the certificate first
  struct Complaint {
    int depth;
    int code; // X509_V_ERR_…
    Value what;
  };
  std::vector<Complaint> complaints; // every one: it goes on after each
};

// verifyPath builds a path from a certificate to one of the anchors and checks it with the purpose sslserver at a time, or without
// regard to dates. Of several issuers that fit, those that come first are taken first. Nothing is fetched, no revocation is asked for.
VerifiedPath verifyPath(const Certificate &certificate, const std::vector<Certificate> &issuers, const std::vector<Certificate> &anchors,
                        std::optional<Time> now);

} // namespace core
