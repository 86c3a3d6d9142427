// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace core {

// The certificates that a system trusts. There are a hundred and more, of which a chain needs one: only those are decoded.
class TrustedCertificates final {
public:
  TrustedCertificates() = default;

  // Those of a file of trusted roots, as OpenSSL reads it: text between them and objects of another kind mean nothing, and "TRUSTED CERTIFICATE" is
  // one, too.
  explicit TrustedCertificates(const std::string &text);

  // add takes one more, as DER; what is no certificate is left out.
  void add(BytesView der);

  // named returns those whose subjectHash is one of these.
  [[nodiscard]] std::vector<Certificate> named(const std::set<std::string> &subjectHashes) const;

private:
  std::multimap<unsigned long, Bytes> m_bySubject; // by Certificate::subjectNameHash; DER
};

} // namespace core
