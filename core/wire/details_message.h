// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/model/certificate_details.h"
#include "core/wire/message.h"

namespace core::wire {

// toJson is the head of a Described message.
Json toJson(const CertificateDetails &details);

// detailsFrom makes the details of a Described message about a certificate, and trusts nothing: rows and texts stay within their bounds, no text
// holds a control character, and each value lies within the certificate, behind the one before. NotReadSafely otherwise.
Expected<CertificateDetails> detailsFrom(const Json &head, BytesView certificate);

// largestDetails is what the head of an honest Described message needs at most.
extern const Bounds largestDetails;

} // namespace core::wire
