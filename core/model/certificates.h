// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <span>
#include <vector>

namespace core {

// parseCertificates parses each of these as Certificate::fromDer does, in their order; where they are many, on as many threads as
// there are processors.
std::vector<Expected<Certificate>> parseCertificates(std::span<const BytesView> encodings);

} // namespace core
