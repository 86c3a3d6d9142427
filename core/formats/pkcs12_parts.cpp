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

Expected<Secret> PartOpener::derive(std::span<LockedPart> parts, std::size_t form, const Pkcs12Mac *mac) {
  std::vector<Derivation> jobs;
  std::vector<Share> shares;
  if (mac != nullptr) jobs.push_back(macDerivation(*mac, m_forms[form]));
  for (auto &part : parts) {
    if (part.opened || part.failure || part.keys.contains(form)) continue;
    auto needed = derivationsFor(*part.scheme, m_forms[form]);
    shares.push_back({&part, jobs.size(), needed.size()});
    std::ranges::move(needed, std::back_inserter(jobs));
  }
  deriveAll(jobs, m_stop);
  if (m_stop.stop_requested()) return fail(ErrorCode::Cancelled);
  for (const auto &share : shares) share.part->keys.emplace(form, joined(std::span(jobs).subspan(share.first, share.count)));
  return mac != nullptr ? std::move(jobs.front().result) : Secret();
}

void PartOpener::tryForm(LockedPart &part, std::size_t form) {
  auto plain = m_ciphers.decrypt(*part.scheme, part.keys.at(form).bytes(), part.encrypted);
  if (!plain) {
    if (plain.error().code != ErrorCode::Damaged) part.failure = plain.error();
    return;
  }
  // A wrong key passes the padding once in 256 times, and RC4 has none: only a whole SEQUENCE counts.
  if (!openssl::isOneSequence(plain->bytes())) return;
  part.opened = std::move(*plain);
  part.fittedForm = form;
}

Expected<void> PartOpener::open(std::span<LockedPart> parts, std::size_t form) {
  if (auto derived = derive(parts, form, nullptr); !derived) return Unexpected(derived.error());
  for (auto &part : parts) {
    if (!part.opened && !part.failure) tryForm(part, form);
  }
  return {};
}

Expected<void> PartOpener::openWithAny(std::span<LockedPart> parts, std::size_t first) {
  if (auto done = open(parts, first); !done) return done;
  for (std::size_t form = 0; form < m_forms.size(); ++form) {
    for (auto &part : parts) {
      const bool tried = form == first || sameBytes(passwordFor(part.scheme->kdf, m_forms[form]), passwordFor(part.scheme->kdf, m_forms[first]));
      if (part.opened || part.failure || tried || isRepeated(part.scheme->kdf, form)) continue;
      if (auto done = open(std::span(&part, 1), form); !done) return done;
    }
  }
  return {};
}

} // namespace core
