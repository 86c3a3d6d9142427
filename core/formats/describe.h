// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/model/certificate_details.h"

namespace core {

// describeCertificate puts the extensions of a certificate into words, in their order; those beyond CertificateDetails::mostRows are counted. An
// extension that is not known or cannot be read is a row nevertheless. Errors: those of CertificateBounds::read.
Expected<CertificateDetails> describeCertificate(BytesView der, const Limits &limits);

} // namespace core
