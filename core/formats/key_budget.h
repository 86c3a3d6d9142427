// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/model/certificate.h"

namespace core {

// KeyBudget adds up what working with the keys of one file takes, before it is done: decoding private keys, checking and trying them, and
// verifying the signatures that identify roots. The work for the keys of an ordinary file is not counted, so that the work that a file's facts
// name is enough to open it.
class KeyBudget final {
public:
  explicit KeyBudget(const Limits &limits);

  // addPrivateKey counts one more key. LimitHit {limit: RSA or DSA key size} for a key that is too large to be read.
  Expected<void> addPrivateKey(BytesView der);

  // addCertificate counts the signature of a certificate that may be self-signed: only verifying it tells.
  void addCertificate(const Certificate &certificate);

  // check: TooCostly {work} {maximum} {option} when the total is more than the limit; work is the value that the option needs.
  [[nodiscard]] Expected<void> check() const;

private:
  void add(std::uint64_t work);

  std::uint64_t m_maximum;
  std::uint64_t m_work = 0;
};

} // namespace core
