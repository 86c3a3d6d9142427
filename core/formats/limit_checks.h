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

// CertificateBounds admits the certificates of one file, before they are decoded.
class CertificateBounds final {
public:
  explicit CertificateBounds(const Limits &limits) : m_limits(limits) {}

  // admit: LimitHit {limit: certificate size} for an encoding of more than limits.certificate_bytes; {limit: certificate parts} when all of
  // them together have more parts of names, extensions and alternative names than 25 for each of limits.bags: each takes OpenSSL at least a hundred
  // bytes.
  Expected<void> admit(BytesView der);

  // read admits one and decodes it, with the errors of Certificate::fromDer.
  Expected<Certificate> read(BytesView der);

private:
  const Limits &m_limits;
  std::size_t m_parts = 0;
};

} // namespace core
