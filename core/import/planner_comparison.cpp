// SPDX-License-Identifier: Apache-2.0
// What the new certificates of a plan are compared with.
#include "core/import/planner.h"
#include "core/review/review.h"

#include <algorithm>

namespace core {

// The one that servers use now under the name that moves; else a certificate for the same hosts, beside which it comes.
void Planner::compare(const PlannedPair &pair) {
  const auto isItsLink = [&](const Effect &effect) {
    const auto *link = effect.as<PointLink>();
    return link != nullptr && link->sha256 == pair.certificate.sha256() && isPlanned(effect);
  };
  const auto *old = makesLink(pair) && std::ranges::any_of(m_plan.effects, isItsLink) ? predecessorOf(pair) : nullptr;
  if (old != nullptr) return addRenewal(RenewalKind::Link, pair, *old);
  if (entryOf(pair.certificate) != nullptr) return;
  const auto *same = sameNamesAmong(pair.certificate, m_snapshot.neighbours.certificates, m_now);
  if (same != nullptr) addRenewal(RenewalKind::SameNames, pair, *same);
}

void Planner::addRenewal(RenewalKind kind, const PlannedPair &pair, const Certificate &old) {
  Renewal renewal{kind, pair.certificate.sha256()};
  const auto linked = m_snapshot.linkedEntries.find(pair.friendlyName);
  const bool isKnown = linked != m_snapshot.linkedEntries.end() && linked->second.certificate == old; // with what is kept beside it
  renewal.old =
      isKnown ? factsOf(old, linked->second.description.friendlyName, linked->second.description.services, true) : factsOf(old, {}, {}, true);
  if (isKnown) renewal.readers = linked->second.readers;
  renewal.old.chain = m_judge.chainOf(old).state;
  for (const auto &[name, sha256] : m_snapshot.neighbours.links) {
    if (sha256 == old.sha256()) renewal.links.push_back(name);
  }
  m_plan.renewals.push_back(std::move(renewal));
}

} // namespace core
