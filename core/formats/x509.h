// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/model/bundle.h"

#include <string_view>

namespace core {

// certificatesFromDer reads a certificate, and further ones that follow it directly; other bytes after it are ignored.
// Errors: Damaged {place: certificate}, LimitHit.
Expected<Bundle> certificatesFromDer(BytesView bytes, const Limits &limits);

// isCertificateLabel says whether PEM blocks with this label are certificates (RFC 7468 section 5, OpenSSL's older ones).
bool isCertificateLabel(std::string_view label);

// isPkcs7Label says the same of PKCS#7 and CMS structures (RFC 7468 sections 8 and 9).
bool isPkcs7Label(std::string_view label);

} // namespace core
