// SPDX-License-Identifier: Apache-2.0
#include "core/executor/new_keys.h"

#include "core/plan/world.h"

namespace core {

namespace {

// Names the made request and its key in the effects that wait for them.
void nameIn(Plan &plan, PutRequest &put, const CertificateRequest &request, const PrivateKey &key, Time now) {
  put.sha256 = request.sha256();
  put.toMake.reset();
  put.made = now;
  for (auto &effect : plan.effects) {
    auto *held = std::get_if<PutKey>(&effect.change);
    if (held == nullptr || held->key != newKey) continue;
    held->owner.sha256 = request.sha256();
    held->key = keyIdOf(key.publicKey());
  }
  plan.request = StoredRequest{request, put.friendlyName, now};
}

} // namespace

Expected<WithNewKeys> makeNewKeys(const Plan &plan, const Materials &materials, StoreTransaction &transaction, const RunContext &context) {
  WithNewKeys made{plan, materials};
  for (auto &effect : made.plan.effects) {
    auto *put = std::get_if<PutRequest>(&effect.change);
    if (put == nullptr || !put->toMake || !isPlanned(effect)) continue;
    if (context.progress) context.progress(Stage::MakingKey, -1);
    auto key = transaction.makeKey(put->toMake->kind, context.stop);
    if (!key) return Unexpected(key.error());
    const auto request = CertificateRequest::make(*key, put->toMake->subject, put->toMake->names);
    if (!request) return Unexpected(request.error());
    made.keys.push_back(std::make_unique<PrivateKey>(std::move(*key)));
    made.materials.requests.emplace(request->sha256(), *request);
    made.materials.keys.emplace(keyIdOf(made.keys.back()->publicKey()), made.keys.back().get());
    nameIn(made.plan, *put, *request, *made.keys.back(), context.clock.now());
  }
  return made;
}

} // namespace core
