// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// readCertificates reads the certificates of a file that this store wrote: PEM (RFC 7468) and nothing else. Empty text is
// an empty list; anything that is not a whole certificate is nothing.
std::optional<std::vector<Certificate>> readCertificates(const std::string &pem);

// writeCertificates is the reverse.
std::string writeCertificates(const std::vector<Certificate> &certificates);

} // namespace core
