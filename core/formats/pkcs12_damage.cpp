// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_damage.h"

#include "core/formats/key_budget.h"
#include "core/formats/pkcs12_bags.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

Error damagedAt(const Value &place) {
  return {ErrorCode::Damaged, {{"place", place}}};
}

// Adds the certificates of one safe; false when there is something wrong with it.
bool takeCertificates(BytesView contents, const Value &place, const Limits &limits, CertificateBounds &bounds,
                      std::vector<Certificate> &certificates) {
  const auto bags = readBags(contents, place, limits, bounds);
  if (!bags || bags->leftovers.contains(LeftoverKind::BrokenCertificate)) return false;
  for (const auto &bag : bags->certificates) certificates.push_back(bag.certificate);
  return true;
}

} // namespace

Error placeOfDamage(const Pkcs12Layout &layout, std::span<const LockedPart> parts, const Limits &limits) {
  for (const auto &part : parts) {
    const bool isBroken = part.failure && part.failure->code == ErrorCode::Damaged;
    if (isBroken || (part.isClosed() && !part.key)) return damagedAt(part.place);
  }
  CertificateBounds bounds(limits);
  std::vector<Certificate> certificates;
  for (const auto &part : parts) {
    if (part.opened && !part.key && !takeCertificates(part.opened->bytes(), part.place, limits, bounds, certificates)) return damagedAt(part.place);
  }
  for (const auto &safe : layout.safes) {
    const bool isPlain = !safe.scheme && !safe.unreadable;
    if (isPlain && !takeCertificates(safe.content.bytes(), safe.place, limits, bounds, certificates)) return damagedAt(safe.place);
  }
  // Only after the safes: a key that stays closed may be whole, and have a password of its own.
  const auto closedKey = std::ranges::find_if(parts, &LockedPart::isClosed);
  if (closedKey != parts.end()) return damagedAt(closedKey->place);
  KeyBudget budget(limits); // where keys would cost too much, the MAC is all that is known to be wrong
  for (const auto &part : parts) {
    if (!part.opened || !part.key) continue;
    if (!budget.addPrivateKey(part.opened->bytes()) || !budget.check()) break;
    const auto key = PrivateKey::fromPkcs8(part.opened->bytes());
    const auto fits = [&](const Certificate &certificate) { return key && key->matches(certificate); };
    if (!certificates.empty() && std::ranges::none_of(certificates, fits)) return damagedAt(part.place);
  }
  return damagedAt(Fault::Mac);
}

} // namespace core
