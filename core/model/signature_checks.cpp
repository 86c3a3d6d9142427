// SPDX-License-Identifier: Apache-2.0
#include "core/model/signature_checks.h"

#include "core/openssl/key_work.h"

namespace core {

namespace {

// A path with P-384 or RSA-8192, verified by us and by OpenSSL. A file has at most 256 keys, unless limits.keys was raised; that
// many certificates can have one key, too, and each counts as a leaf.
constexpr std::uint64_t workOfLeaf = 20'000;
constexpr int mostLeaves = 256;
constexpr std::uint64_t bytesAsOneUnit = 128; // that are hashed
constexpr std::uint64_t workOfHandle = 1'000; // to decode a certificate once more, with its key, for OpenSSL

std::uint64_t workOf(const Certificate &issuer) {
  return openssl::verificationWork(issuer.publicKey());
}

} // namespace

void SignatureChecks::addLeaf() {
  if (++m_leaves <= mostLeaves) m_left += workOfLeaf;
}

void SignatureChecks::addStoredLeaf() {
  m_left += workOfLeaf;
}

bool SignatureChecks::spend(std::uint64_t work) {
  m_stopped = m_stopped || m_stop.stop_requested();
  m_spent = m_spent || work > m_left;
  if (m_spent || m_stopped) return false;
  m_left -= work;
  return true;
}

bool SignatureChecks::isIssuedBy(const Certificate &child, const Certificate &issuer) {
  if (!child.namesIssuer(issuer)) return false;
  const auto known = child.knownIssuedBy(issuer);
  if (known) return *known && spend(0);
  return spend(workOf(issuer) + child.der().size() / bytesAsOneUnit) && child.isIssuedBy(issuer);
}

bool SignatureChecks::admits(std::span<const Certificate> issuers) {
  std::uint64_t work = workOfHandle; // the leaf's
  for (const auto &issuer : issuers) work += workOfHandle + workOf(issuer) + issuer.der().size() / bytesAsOneUnit;
  return spend(work);
}

Expected<void> SignatureChecks::failure() const {
  if (m_stopped) return fail(ErrorCode::Cancelled);
  if (m_spent) return fail(ErrorCode::LimitHit, {{"limit", Fault::PathBuilding}});
  return {};
}

} // namespace core
