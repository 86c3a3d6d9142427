// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/model/certificate.h"

#include <cstdint>
#include <span>
#include <stop_token>

namespace core {

// SignatureChecks bounds the signatures that are verified while paths are built, over all leaves of one plan or review together:
// a file full of issuers with one name and large keys would keep us for minutes. Each costs by its issuer's key and by what is
// signed; one that was verified before, with the same certificate object, costs nothing. Once the bound is reached, or a stop is asked
// for, nothing is verified any more and failure() says why: what was built then must not be used.
class SignatureChecks final {
public:
  explicit SignatureChecks(std::stop_token stop = {}) : m_stop(std::move(stop)) {}

  // addLeaf admits the cost of the path of one more honest leaf, for as many leaves as a file may have keys.
  void addLeaf();

  // addStoredLeaf admits the same for an entry of a store. Only the store's owner decides how many there are, so their number is not bounded.
  void addStoredLeaf();

  // isIssuedBy is Certificate::isIssuedBy, or false after the end.
  bool isIssuedBy(const Certificate &child, const Certificate &issuer);

  // admits counts what OpenSSL does when it takes a path from a leaf through all of these issuers; false after the end.
  bool admits(std::span<const Certificate> issuers);

  // failure: LimitHit {limit: path building}, Cancelled, or nothing while all is well.
  [[nodiscard]] Expected<void> failure() const;

private:
  bool spend(std::uint64_t work);

  std::stop_token m_stop;
  std::uint64_t m_left = 2'000'000; // units of core/openssl/key_work: 0.4 seconds
  int m_leaves = 0;
  bool m_spent = false;
  bool m_stopped = false;
};

} // namespace core
