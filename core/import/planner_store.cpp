// SPDX-License-Identifier: Apache-2.0
// The part of a plan that depends on the store: requests that wait there, and links.
#include "core/import/links.h"
#include "core/import/names_in_use.h"
#include "core/import/planner.h"
#include "core/model/host_names.h"

#include <algorithm>

namespace core {

namespace {

// How much of a request an authority left as it was; distinguishes requests with the same key.
int likeness(const StoredRequest &stored, const Certificate &certificate) {
  return (stored.request.subject() == certificate.subject() ? 1 : 0) +
         (hostNamesOf(stored.request.names()) == hostNamesOf(certificate.names()) ? 2 : 0);
}

} // namespace

// By public key, whatever the authority changed in subject and names. Among requests with one key, the certificate answers the one that it
// resembles most; of equal ones the newest.
const StoredRequest *Planner::requestFor(const Certificate &certificate) const {
  const StoredRequest *best = nullptr;
  for (const auto &stored : m_snapshot.requests) {
    if (!stored.request.isAnsweredBy(certificate)) continue;
    const auto rank = [&](const StoredRequest &one) { return std::pair(likeness(one, certificate), one.made); };
    if (best == nullptr || rank(stored) > rank(*best)) best = &stored;
  }
  return best;
}

const StoredRequest *Planner::requestOf(const PlannedPair &pair) const {
  return pair.request ? requestIn(m_snapshot, *pair.request) : nullptr;
}

void Planner::planRequest(const PlannedPair &pair) {
  const auto *stored = requestOf(pair);
  if (stored == nullptr) return;
  const auto &request = stored->request;
  add(CompleteRequest{request.sha256(), labelOf(request)});
}

bool Planner::sharesName(const PlannedPair &pair) const {
  return std::ranges::count(m_plan.pairs, pair.friendlyName, &PlannedPair::friendlyName) > 1;
}

bool Planner::makesLink(const PlannedPair &pair) const {
  return m_traits.links && pair.friendlyName != m_options.defaultName && !sharesName(pair);
}

// A link that is not made is told, once: somebody may wait for it.
void Planner::leaveLink(const PlannedPair &pair) {
  if (!m_traits.links || pair.friendlyName == m_options.defaultName) return;
  const auto isTold = [&](const Effect &effect) { return effect.kind() == EffectKind::Link && effect.object() == pair.friendlyName; };
  if (std::ranges::any_of(m_plan.effects, isTold)) return;
  const auto found = m_snapshot.links.find(pair.friendlyName);
  const auto before = found != m_snapshot.links.end() ? EffectValue(LinkValue{found->second}) : Presence::Absent;
  setState(add(PointLink{pair.friendlyName, before, pair.certificate.sha256()}), EffectState::Skipped, EffectReason::SharedName);
}

void Planner::planLink(const PlannedPair &pair) {
  if (!makesLink(pair)) return leaveLink(pair);
  m_plan.effects.push_back(linkTo(pair.certificate.sha256(), pair.friendlyName, m_snapshot, replyToLink(pair)));
  if (m_linked) return;
  m_linked = refusalOf(m_plan.effects.back());
  if (const auto *other = m_linked ? predecessorOf(pair) : nullptr) {
    m_linked->parameters["subject"] = other->title();
    m_linked->parameters["until"] = formatDate(other->notAfter());
  }
}

std::optional<Reply> Planner::replyToLink(const PlannedPair &pair) const {
  if (const auto given = m_options.answers.to(ChoiceKind::Link, pair.friendlyName)) return given;
  if (m_options.links == LinkPolicy::Renew) {
    const auto *old = predecessorOf(pair);
    return old == nullptr ? Reply::Move : proposedReply(lossBetween(*old, pair.certificate));
  }
  // A name that was given neither now nor to the request is only the entry's earlier name; its link may have moved on to a renewal.
  const bool nameIsOld = ownNameOf(pair) == nullptr && !pair.request;
  return nameIsOld || m_options.links == LinkPolicy::Keep ? std::optional(Reply::Keep) : std::nullopt;
}

const Certificate *Planner::predecessorOf(const PlannedPair &pair) const {
  const auto linked = m_snapshot.linked.find(pair.friendlyName);
  return linked == m_snapshot.linked.end() || linked->second == pair.certificate ? nullptr : &linked->second;
}

// The operator who moves a link wants to know what servers stop sending.
std::optional<Finding> Planner::whatLinkLedTo(const PlannedPair &pair) const {
  const auto *old = predecessorOf(pair);
  if (old == nullptr) return std::nullopt;
  Finding finding{FindingCode::LinkMoves,
                  pair.certificate.sha256(),
                  {{"name", pair.friendlyName}, {"subject", old->title()}, {"until", formatDate(old->notAfter())}}};
  const auto loss = lossBetween(*old, pair.certificate);
  if (!loss.names.empty()) finding.parameters["lost"] = loss.names;
  if (loss.time) finding.parameters["longer"] = "yes";
  if (replyToLink(pair) == Reply::Keep) finding.parameters["kept"] = "yes";
  return finding;
}

} // namespace core
