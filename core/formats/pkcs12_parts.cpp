// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_parts.h"

#include "core/openssl/ber.h"

#include <algorithm>

namespace core {

namespace {

bool sameBytes(BytesView a, BytesView b) {
  return std::ranges::equal(a, b);
}

// Which derivations belong to which part; the MAC's, when there is one, stands first.
struct Share {
  LockedPart *part = nullptr;
  std::size_t form = 0;
  std::size_t first = 0;
  std::size_t count = 0;
};

} // namespace

bool PartOpener::isRepeated(const Kdf &kdf, std::size_t form) const {
  for (std::size_t i = 0; i < form; ++i) {
    if (sameBytes(passwordFor(kdf, m_forms[i]), passwordFor(kdf, m_forms[form]))) return true;
  }
  return false;
}

// A password that was given for keys is likelier than the file's.
std::vector<PartOpener::Attempt> PartOpener::likeliest(std::span<LockedPart> parts, std::size_t form) const {
  std::vector<Attempt> attempts;
  for (auto &part : parts) {
    if (part.isClosed()) attempts.push_back({&part, part.key && hasKeyForms() ? m_keyForms : form});
  }
  return attempts;
}

Expected<Secret> PartOpener::derive(std::span<LockedPart> parts, std::size_t form, const Pkcs12Mac *mac) {
  return deriveFor(likeliest(parts, form), mac, form);
}

Expected<Secret> PartOpener::deriveFor(std::span<const Attempt> attempts, const Pkcs12Mac *mac, std::size_t macForm) {
  std::vector<Derivation> jobs;
  std::vector<Share> shares;
  if (mac != nullptr) jobs.push_back(macDerivation(*mac, m_forms[macForm]));
  for (const auto &[part, form] : attempts) {
    if (part->keys.contains(form)) continue;
    auto needed = derivationsFor(*part->scheme, m_forms[form]);
    shares.push_back({part, form, jobs.size(), needed.size()});
    std::ranges::move(needed, std::back_inserter(jobs));
  }
  m_meter.expect(costOf(jobs));
  deriveAll(jobs, m_stop, [this](std::uint64_t cost) { m_meter.add(cost); });
  if (m_stop.stop_requested()) return fail(ErrorCode::Cancelled);
  for (const auto &share : shares) share.part->keys.emplace(share.form, joined(std::span(jobs).subspan(share.first, share.count)));
  return mac != nullptr ? std::move(jobs.front().result) : Secret();
}

void PartOpener::tryForm(LockedPart &part, std::size_t form) {
  part.tried.push_back(form);
  auto plain = m_ciphers.decrypt(*part.scheme, part.keys.at(form).bytes(), part.encrypted);
  if (!plain) {
    if (plain.error().code != ErrorCode::Damaged) part.failure = plain.error();
    return;
  }
  // A wrong key passes the padding once in 256 times, and RC4 has none: only a whole SEQUENCE counts.
  if (!openssl::isOneSequence(plain->bytes())) {
    const bool hasPadding = part.scheme->ivLength > 0 || !part.scheme->iv.empty();
    part.isPadded = part.isPadded || (hasPadding && form < m_keyForms);
    return;
  }
  part.opened = std::move(*plain);
  part.fittedForm = form;
}

Expected<void> PartOpener::tryAll(std::span<const Attempt> attempts) {
  if (auto derived = deriveFor(attempts, nullptr, 0); !derived) return Unexpected(derived.error());
  for (const auto &[part, form] : attempts) tryForm(*part, form);
  return {};
}

Expected<void> PartOpener::open(std::span<LockedPart> parts, std::size_t form) {
  return tryAll(likeliest(parts, form));
}

bool PartOpener::isWorthTrying(const LockedPart &part, std::size_t form) const {
  const auto isSame = [&](std::size_t other) {
    return sameBytes(passwordFor(part.scheme->kdf, m_forms[other]), passwordFor(part.scheme->kdf, m_forms[form]));
  };
  const bool isMeant = part.key || form < m_keyForms;
  return part.isClosed() && isMeant && std::ranges::none_of(part.tried, isSame);
}

Expected<void> PartOpener::openWithAny(std::span<LockedPart> parts, std::size_t first) {
  if (auto done = open(parts, first); !done) return done;
  std::vector<std::size_t> order{first};
  for (std::size_t form = 0; form < m_forms.size(); ++form) order.push_back(form);
  for (const auto form : order) {
    std::vector<Attempt> attempts;
    for (auto &part : parts) {
      if (isWorthTrying(part, form)) attempts.push_back({&part, form});
    }
    if (attempts.empty()) continue;
    if (auto done = tryAll(attempts); !done) return done;
  }
  return {};
}

} // namespace core
