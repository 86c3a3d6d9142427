// SPDX-License-Identifier: Apache-2.0
#include "core/formats/key_budget.h"

#include "core/model/private_key.h"
#include "core/openssl/key_work.h"

#include <limits>

namespace core {

namespace {

constexpr std::uint64_t ordinary = 5'000'000; // 256 keys with RSA-4096: about a second
constexpr auto most = std::numeric_limits<std::uint64_t>::max();

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
  return a > most - b ? most : a + b;
}

} // namespace

KeyBudget::KeyBudget(const Limits &limits) : m_maximum(limits.work) {}

Expected<void> KeyBudget::addPrivateKey(BytesView der) {
  if (auto checked = checkKeySize(der); !checked) return checked;
  return add(openssl::privateKeySizeOf(der).work);
}

Expected<void> KeyBudget::addCertificate(const Certificate &certificate) {
  return certificate.isSelfIssued() ? add(openssl::verificationWork(certificate.publicKey())) : Expected<void>();
}

Expected<void> KeyBudget::add(std::uint64_t work) {
  m_work = sum(m_work, work);
  if (m_work <= sum(m_maximum, ordinary)) return {};
  return fail(ErrorCode::TooCostly, {{"work", std::to_string(m_work)}, {"maximum", std::to_string(m_maximum)}, {"option", "--max-work"}});
}

} // namespace core
