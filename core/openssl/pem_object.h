// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <openssl/bio.h>

#include <optional>
#include <string>

namespace core::openssl {

// What stands between a BEGIN and an END line, as PEM_read_bio takes it apart.
struct PemObject {
  std::string label;   // "CERTIFICATE"
  std::string headers; // of RFC 1421
  Bytes content;
};

// nextPemObject passes over any text and reads the next object; nothing at the end, and for one that is not whole. Not for keys: nothing is wiped.
std::optional<PemObject> nextPemObject(BIO *text);

} // namespace core::openssl
