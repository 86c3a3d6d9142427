// SPDX-License-Identifier: Apache-2.0
#include "core/import/requests.h"

#include "core/documents/documents.h"
#include "core/import/earlier_proof.h"
#include "core/model/requested_names.h"

#include <algorithm>

namespace core {

namespace {

std::string labelOf(const std::string &commonName, const std::string &subject) {
  return commonName.empty() ? subject : commonName;
}

std::string labelOf(const CertificateRequest &request) {
  return labelOf(request.commonName(), request.subject());
}

std::vector<Effect> effectsOf(const std::string &sha256, const std::string &label) {
  return {{EffectKind::StoreKey, sha256, label, "requests", "absent", "present"},
          {EffectKind::StoreRequest, sha256, label, "requests", "absent", "present"}};
}

const StoredRequest *requestIn(const StoreSnapshot &snapshot, const std::string &sha256) {
  const auto &all = snapshot.requests;
  const auto found = std::find_if(all.begin(), all.end(), [&](const StoredRequest &stored) { return stored.request.sha256() == sha256; });
  return found == all.end() ? nullptr : &*found;
}

Error hidden(const CertificateStore &store) {
  return {ErrorCode::StoreDenied, {{"store", store.location()}, {"what", "a look at its requests"}}, {}, {}, {}};
}

ImportReceipt begun(const std::string &verb, const RunContext &context) {
  ImportReceipt receipt;
  receipt.verb = verb;
  receipt.by = {context.host.user(), context.host.name(), context.clock.now(), context.command};
  receipt.plan.store = context.store.location();
  receipt.plan.scope = context.store.scope();
  return receipt;
}

void setAll(ImportReceipt &receipt, EffectState state, EffectReason reason) {
  for (auto &effect : receipt.plan.effects) {
    effect.state = state;
    effect.reason = reason;
  }
}

struct Locked {
  std::unique_ptr<StoreTransaction> transaction;
  StoreSnapshot snapshot;
  std::vector<Finding> earlier; // what came of proving an earlier change
};

Expected<Locked> lock(const RunContext &context) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  auto transaction = context.store.begin(context.stop, context.progress);
  if (!transaction) return Unexpected(transaction.error());
  auto earlier = proveEarlier(context.store, **transaction);
  auto snapshot = (*transaction)->look({});
  if (!snapshot) return Unexpected(snapshot.error());
  if (snapshot->requestsHidden) return Unexpected(hidden(context.store));
  return Locked{std::move(*transaction), std::move(*snapshot), std::move(earlier)};
}

Expected<void> commit(ChangeSet change, ImportReceipt &receipt, StoreTransaction &transaction, const RunContext &context) {
  receipt.id = newReceiptId(receipt.by.time, context.host.randomBytes(8));
  receipt.changed = true;
  setAll(receipt, EffectState::Done, EffectReason::None);
  change.receiptId = receipt.id;
  change.receipt = documents::dump(documents::receipt(receipt, Exit::Ok));
  return transaction.commit(change, context.stop, context.progress);
}

// Reads back what was written, and looks for the request; the store itself sees that its key signed it.
Expected<void> prove(const std::string &sha256, StoreTransaction &transaction) {
  const auto proof = transaction.prove({});
  const auto seen = transaction.look({});
  if (proof && proof->holds() && seen && requestIn(*seen, sha256) != nullptr) return {};
  const auto what = proof && !proof->holds()                         ? proof->what
                    : seen && seen->damagedRequests.contains(sha256) ? seen->damagedRequests.at(sha256)
                                                                     : "the request is not there";
  if (auto taken = transaction.takeBack(); !taken) return taken;
  return fail(ErrorCode::ProofFailed, {{"what", what}});
}

} // namespace

Expected<ImportPlan> planRequest(const RequestOrder &order) {
  if (auto checked = checkFriendlyName(order.friendlyName); !checked) return Unexpected(checked.error());
  const auto asked = namesToRequest(order.subject, order.names);
  if (!asked) return Unexpected(asked.error());
  ImportPlan plan;
  plan.effects = effectsOf({}, labelOf(asked->commonName, asked->subject));
  return plan;
}

Expected<MadeRequest> makeRequest(const RequestOrder &order) {
  // A mistake is said before the costly part.
  if (const auto planned = planRequest(order); !planned) return Unexpected(planned.error());
  auto key = generateKey(order.kind);
  if (!key) return Unexpected(key.error());
  auto request = CertificateRequest::make(*key, order.subject, order.names);
  if (!request) return Unexpected(request.error());
  return MadeRequest{std::move(*request), std::move(*key)};
}

Expected<ImportReceipt> storeRequest(const NewRequest &order, const std::string &verb, const RunContext &context) {
  if (auto checked = checkFriendlyName(order.friendlyName); !checked) return Unexpected(checked.error());
  const auto &sha256 = order.request.sha256();
  auto receipt = begun(verb, context);
  receipt.request = StoredRequest{order.request, order.friendlyName, receipt.by.time};
  receipt.plan.effects = effectsOf(sha256, labelOf(order.request));

  auto locked = lock(context);
  if (!locked) return Unexpected(locked.error());
  receipt.plan.findings = locked->earlier;
  if (const auto *there = requestIn(locked->snapshot, sha256)) {
    receipt.request = *there;
    for (auto &effect : receipt.plan.effects) effect.from = "present";
    setAll(receipt, EffectState::Unchanged, EffectReason::AlreadyThere);
    return receipt;
  }
  if (const auto damaged = locked->snapshot.damagedRequests.find(sha256); damaged != locked->snapshot.damagedRequests.end()) {
    return fail(ErrorCode::EntryDamaged, {{"object", "requests/" + sha256}, {"what", damaged->second}});
  }
  ChangeSet change;
  change.requests.push_back({order.request, &order.key, order.friendlyName, receipt.by.time});
  if (auto done = commit(std::move(change), receipt, *locked->transaction, context); !done) return Unexpected(done.error());
  if (auto proven = prove(sha256, *locked->transaction); !proven) return Unexpected(proven.error());
  return receipt;
}

Expected<ImportReceipt> removeRequest(const std::string &sha256, const RunContext &context) {
  const auto missing = [&] { return fail(ErrorCode::NotFound, {{"what", "request"}, {"id", sha256}}); };
  // Where there is no store, none is made to find that out.
  const auto seen = lookAtRequests(context.store);
  if (!seen) return Unexpected(seen.error());
  if (requestIn(*seen, sha256) == nullptr && !seen->damagedRequests.contains(sha256)) return missing();
  auto locked = lock(context);
  if (!locked) return Unexpected(locked.error());
  const auto *there = requestIn(locked->snapshot, sha256);
  if (there == nullptr && !locked->snapshot.damagedRequests.contains(sha256)) return missing();
  auto receipt = begun("request remove", context);
  receipt.plan.findings = locked->earlier;
  if (there != nullptr) receipt.request = *there;
  receipt.plan.effects = {{EffectKind::Remove, sha256, there != nullptr ? labelOf(there->request) : sha256, "requests",
                           there != nullptr ? "present" : "damaged", "absent"}};
  ChangeSet change;
  change.goneRequests = {sha256};
  if (auto done = commit(std::move(change), receipt, *locked->transaction, context); !done) return Unexpected(done.error());
  return receipt;
}

Expected<StoreSnapshot> lookAtRequests(CertificateStore &store) {
  auto seen = store.look({});
  if (seen && seen->requestsHidden) return Unexpected(hidden(store));
  return seen;
}

} // namespace core
