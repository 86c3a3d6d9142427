// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/formats/pkcs12_bags.h"

#include <map>
#include <string>
#include <vector>

namespace core {

// The content of a PKCS#7 file that matters to an import.
struct Pkcs7Content {
  std::vector<CertificateBag> certificates = {};
  std::map<LeftoverKind, int> leftovers = {};
};

// readPkcs7 reads the certificates of a SignedData (RFC 2315 section 9.1, RFC 5652 section 5.1), with signatures or without.
// No signature is checked: the signed content does not matter here. Bytes after the structure are ignored.
// Errors: Damaged {place: file, certificate}, FeatureUnsupported for another kind of content, LimitHit.
// bounds are those of the whole file, which may hold several such structures.
Expected<Pkcs7Content> readPkcs7(BytesView bytes, const Limits &limits, CertificateBounds &bounds);

} // namespace core
