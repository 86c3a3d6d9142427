// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificate_pem.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/pem_object.h"

#include <openssl/pem.h>

#include <string_view>

namespace core {

using namespace openssl;

namespace {

// PEM_read_bio would pass over any text before the next object.
bool beginsHere(std::string_view rest) {
  return rest.starts_with("-----BEGIN " PEM_STRING_X509 "-----");
}

std::optional<Certificate> nextOf(BIO *text) {
  const auto object = nextPemObject(text);
  if (!object || !object->headers.empty()) return std::nullopt;
  auto certificate = Certificate::fromDer(object->content);
  return certificate ? std::optional(std::move(*certificate)) : std::nullopt;
}

} // namespace

std::optional<std::vector<Certificate>> certificatesFromPem(const std::string &pem) {
  const ErrorQueue errors;
  std::vector<Certificate> certificates;
  std::string_view rest = pem;
  for (;;) {
    const auto start = rest.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return certificates;
    rest.remove_prefix(start);
    const BioHandle text(BIO_new_mem_buf(rest.data(), static_cast<int>(rest.size())));
    auto certificate = beginsHere(rest) ? nextOf(text.get()) : std::nullopt;
    if (!certificate) return std::nullopt;
    certificates.push_back(std::move(*certificate));
    rest.remove_prefix(rest.size() - BIO_ctrl_pending(text.get()));
  }
}

std::string pemOf(const std::vector<Certificate> &certificates) {
  std::string pem;
  for (const auto &certificate : certificates) pem += certificate.pem();
  return pem;
}

} // namespace core
