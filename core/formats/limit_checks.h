// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/model/certificate.h"

namespace core {

// The errors for too many bags and for too many keys.
Unexpected bagLimitHit(const Limits &limits);
Unexpected keyLimitHit(const Limits &limits);

// checkCertificateSize: LimitHit {limit: certificate size} for an encoding of more than limits.certificate_bytes.
Expected<void> checkCertificateSize(BytesView der, const Limits &limits);

// readCertificate is Certificate::fromDer with that bound before it.
Expected<Certificate> readCertificate(BytesView der, const Limits &limits);

} // namespace core
