// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/pem_object.h"

#include "core/openssl/handles.h"

#include <openssl/pem.h>

namespace core::openssl {

namespace {

using TextHandle = Handle<char, [](char *text) { OPENSSL_free(text); }>;
using BytesHandle = Handle<unsigned char, [](unsigned char *bytes) { OPENSSL_free(bytes); }>;

} // namespace

std::optional<PemObject> nextPemObject(BIO *text) {
  char *label = nullptr, *headers = nullptr;
  unsigned char *content = nullptr;
  long length = 0;
  const bool isRead = PEM_read_bio(text, &label, &headers, &content, &length) == 1;
  const TextHandle labelHeld(label), headersHeld(headers);
  const BytesHandle contentHeld(content);
  if (!isRead) return std::nullopt;
  return PemObject{label, headers, Bytes(content, content + length)};
}

} // namespace core::openssl
