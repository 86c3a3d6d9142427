// SPDX-License-Identifier: Apache-2.0
#include "core/import/requests.h"

#include "core/model/requested_names.h"
#include "core/plan/friendly_name.h"
#include "core/plan/world.h"

#include <algorithm>

namespace core {

namespace {

Error hidden(const CertificateStore &store) {
  return {ErrorCode::StoreDenied, {{"store", store.location()}, {"what", Fault::LookAtRequests}}, {}, {}, {}};
}

// A store without a journal that can be read is changed by nothing but a repair; and only its owner sees what waits.
Expected<Plan> checked(Plan plan, const CertificateStore &store, const StoreSnapshot &snapshot) {
  if (snapshot.requestsHidden) return Unexpected(hidden(store));
  if (snapshot.journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  return plan;
}

std::vector<WorldEntry> stateOf(const std::string &sha256, const std::string &label, const StoreSnapshot &snapshot) {
  World world;
  world.ask(Asked::Request, sha256, label);
  return world.answeredFrom({snapshot, {}});
}

// A signature may be made with a random number, so the same key asks for the same in other bytes each time.
const StoredRequest *waitingAlike(const CertificateRequest &request, const StoreSnapshot &snapshot) {
  const auto isAlike = [&](const StoredRequest &waiting) {
    const auto &other = waiting.request;
    return other.publicKey() == request.publicKey() && other.subject() == request.subject() && other.names() == request.names();
  };
  const auto found = std::ranges::find_if(snapshot.requests, isAlike);
  return found == snapshot.requests.end() ? nullptr : &*found;
}

} // namespace

Expected<Plan> planNewRequest(const RequestOrder &order, const CertificateStore &store, const StoreSnapshot &snapshot) {
  if (auto checkedName = checkFriendlyName(order.friendlyName); !checkedName) return Unexpected(checkedName.error());
  const auto asked = namesToRequest(order.subject, order.names);
  if (!asked) return Unexpected(asked.error());
  auto plan = planFor("request new", store, snapshot);
  const auto label = asked->commonName.empty() ? asked->subject : asked->commonName;
  plan.effects = {{PutKey{Section::Requests, {{}, label}, std::string(newKey)}},
                  {PutRequest{{}, label, order.friendlyName, {}, NewKey{order.kind, asked->subject, asked->names}}}};
  return checked(std::move(plan), store, snapshot);
}

Expected<Plan> planAdoption(const MadeRequest &made, const CertificateStore &store, const StoreSnapshot &snapshot, Time now) {
  if (auto checkedName = checkFriendlyName(made.friendlyName); !checkedName) return Unexpected(checkedName.error());
  const auto *there = waitingAlike(made.request, snapshot);
  const auto sha256 = there != nullptr ? there->request.sha256() : made.request.sha256();
  const auto damaged = snapshot.damagedRequests.find(sha256);
  const bool isDamaged = damaged != snapshot.damagedRequests.end();
  const auto found = there != nullptr ? Presence::Present : isDamaged ? Presence::Damaged : Presence::Absent;
  auto plan = planFor("request adopt", store, snapshot);
  if (!made.source.name.empty()) plan.sources = {made.source};
  plan.request = there != nullptr ? *there : StoredRequest{made.request, made.friendlyName, now};
  const auto label = labelOf(made.request);
  plan.effects = {{PutKey{Section::Requests, {sha256, label}, keyIdOf(made.key.publicKey()), found}},
                  {PutRequest{sha256, label, plan.request->friendlyName, plan.request->made, {}, found}}};
  if (there != nullptr) {
    for (auto &effect : plan.effects) setState(effect, EffectState::Unchanged, EffectReason::AlreadyThere);
  }
  plan.world = stateOf(sha256, label, snapshot);
  if (isDamaged) plan.refusal = Error{ErrorCode::EntryDamaged, {{"object", "requests/" + sha256}, {"what", damaged->second}}};
  return checked(std::move(plan), store, snapshot);
}

Expected<Plan> planRequestRemoval(const std::string &sha256, const CertificateStore &store, const StoreSnapshot &snapshot) {
  if (snapshot.requestsHidden) return Unexpected(hidden(store));
  const auto *there = requestIn(snapshot, sha256);
  if (there == nullptr && !snapshot.damagedRequests.contains(sha256)) {
    return fail(ErrorCode::NotFound, {{"what", Fault::Request}, {"id", sha256}});
  }
  auto plan = planFor("request remove", store, snapshot);
  if (there != nullptr) plan.request = *there;
  const auto found = there != nullptr ? Presence::Present : Presence::Damaged;
  const auto label = there != nullptr ? labelOf(there->request) : sha256;
  plan.effects.push_back(removalOf({Section::Requests, sha256}, label, found));
  plan.world = stateOf(sha256, label, snapshot);
  return checked(std::move(plan), store, snapshot);
}

Expected<StoreSnapshot> lookAtRequests(CertificateStore &store) {
  auto seen = store.look({});
  if (seen && seen->requestsHidden) return Unexpected(hidden(store));
  return seen;
}

} // namespace core
