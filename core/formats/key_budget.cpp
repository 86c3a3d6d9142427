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
  add(openssl::privateKeySizeOf(der).work);
  return {};
}

void KeyBudget::addCertificate(const Certificate &certificate) {
  if (certificate.isSelfIssued()) add(openssl::verificationWork(certificate.publicKey()));
}

void KeyBudget::add(std::uint64_t work) {
  m_work = sum(m_work, work);
}

Expected<void> KeyBudget::check() const {
  if (m_work <= sum(m_maximum, ordinary)) return {};
  const auto work = std::to_string(m_work - ordinary);
  return fail(ErrorCode::TooCostly, {{"work", work}, {"maximum", std::to_string(m_maximum)}, {"option", "--max-work"}});
}

} // namespace core
