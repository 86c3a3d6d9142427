// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/model/bundle.h"

namespace core {

// certificatesFromDer reads a certificate, and further ones that follow it directly; other bytes after it are let be.
// Errors: Damaged {place: certificate}, LimitHit.
Expected<Bundle> certificatesFromDer(BytesView bytes, const Limits &limits);

// bundleFromPem reads the certificates of a PEM text, and the private keys beside them as far as they are not encrypted.
// Other blocks are leftovers. Errors: Damaged {place: "certificate 1"} when none can be read, LimitHit.
Expected<Bundle> bundleFromPem(BytesView bytes, const Limits &limits);

// isCertificateLabel says whether PEM blocks with this label are certificates.
bool isCertificateLabel(std::string_view label);

} // namespace core
