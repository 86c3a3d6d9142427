// SPDX-License-Identifier: Apache-2.0
#include "core/import/run.h"

#include "core/documents/documents.h"
#include "core/import/earlier_proof.h"
#include "core/import/planner.h"
#include "core/review/review.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

void report(const RunContext &context, Stage stage) {
  if (context.progress) context.progress(stage, -1);
}

ImportReceipt begun(const ImportPlan &plan, const RunContext &context) {
  ImportReceipt receipt;
  receipt.by = {context.host.user(), context.host.name(), context.clock.now(), context.command};
  receipt.plan = plan;
  return receipt;
}

SourceFile sourceOf(const ImportPlan &plan) {
  SourceFile file;
  file.name = plan.sourceName;
  file.sha256 = plan.sourceSha256;
  return file;
}

bool isPlanned(const Effect &effect) {
  return effect.state == EffectState::Planned;
}

const PlannedPair *pairOf(const ImportPlan &plan, const std::string &sha256) {
  const auto found = std::find_if(plan.pairs.begin(), plan.pairs.end(), [&](const PlannedPair &pair) { return pair.certificate.sha256() == sha256; });
  return found == plan.pairs.end() ? nullptr : &*found;
}

// Turns the effects of a plan into the change that a store is asked for. An effect that is not planned changes nothing,
// and nothing changes without an effect.
class ChangeMaker {
public:
  ChangeMaker(const ImportPlan &plan, const Bundle &bundle, const StoreSnapshot &snapshot) : m_plan(plan), m_bundle(bundle), m_snapshot(snapshot) {}

  Expected<ChangeSet> make() {
    for (const auto &effect : m_plan.effects) {
      if (!isPlanned(effect)) continue;
      if (auto added = add(effect); !added) return Unexpected(added.error());
    }
    return std::move(m_change);
  }

private:
  Expected<void> add(const Effect &effect) {
    switch (effect.kind) {
    case EffectKind::StoreKey:
    case EffectKind::SetFriendlyName:
    case EffectKind::UpdateChain:
      return addToEntry(effect);
    case EffectKind::StoreCertificate:
      return effect.target == "ca" ? addAuthority(effect, m_change.intermediates) : addToEntry(effect);
    case EffectKind::Link:
      m_change.links.push_back({effect.object, effect.to, effect.from != "absent"});
      return {};
    case EffectKind::CompleteRequest:
      m_change.goneRequests.push_back(effect.object);
      return {};
    case EffectKind::TrustRoot:
      return addAuthority(effect, m_change.roots);
    case EffectKind::StoreRequest:
    case EffectKind::Remove:
      break; // no import's business
    }
    return fail(ErrorCode::Internal, {}, "no way to do the effect " + std::string(nameOf(effect.kind)));
  }

  Expected<void> addAuthority(const Effect &effect, std::vector<Certificate> &place) {
    for (const auto &entry : m_bundle.certificates) {
      if (entry.certificate.sha256() != effect.object) continue;
      place.push_back(entry.certificate);
      return {};
    }
    return fail(ErrorCode::Internal, {}, "the plan names an authority that is not in the file: " + effect.object);
  }

  // An entry whose chain alone grows.
  Expected<void> updateChain(const Effect &effect) {
    for (const auto &update : m_plan.updates) {
      if (update.certificate.sha256() != effect.object) continue;
      entryFor(update.certificate).chain = update.chain.issuers();
      return {};
    }
    return fail(ErrorCode::Internal, {}, "the plan names an entry that is none of its pairs: " + effect.object);
  }

  Expected<void> addToEntry(const Effect &effect) {
    const auto *pair = pairOf(m_plan, effect.object);
    if (pair == nullptr) return updateChain(effect);
    auto &entry = entryFor(pair->certificate);
    if (effect.kind == EffectKind::StoreKey && !pair->key) {
      entry.keyFrom = pair->keyFrom;
    } else if (effect.kind == EffectKind::StoreKey) {
      if (*pair->key >= m_bundle.keys.size() || !m_bundle.keys[*pair->key].key.matches(pair->certificate)) {
        return fail(ErrorCode::Internal, {}, "the bundle is not the one that was planned: its key does not match " + effect.object);
      }
      entry.key = &m_bundle.keys[*pair->key].key;
    }
    if (effect.kind == EffectKind::SetFriendlyName) entry.friendlyName = effect.to;
    if (effect.kind == EffectKind::StoreCertificate || effect.kind == EffectKind::UpdateChain) entry.chain = pair->chain.issuers();
    return {};
  }

  // The change of a pair's entry; at first the entry as it is, with nothing changed.
  EntryChange &entryFor(const Certificate &certificate) {
    for (auto &entry : m_change.entries) {
      if (entry.certificate == certificate) return entry;
    }
    const auto &sha256 = certificate.sha256();
    EntryChange change{certificate, {}, nullptr, {}, {}, m_snapshot.damaged.contains(sha256)};
    const auto there = m_snapshot.entries.find(sha256);
    if (there != m_snapshot.entries.end()) {
      change.chain = there->second.chain;
      change.friendlyName = there->second.friendlyName;
      change.services = there->second.services;
      change.replaces = true;
    }
    m_change.entries.push_back(std::move(change));
    return m_change.entries.back();
  }

  const ImportPlan &m_plan;
  const Bundle &m_bundle;
  const StoreSnapshot &m_snapshot;
  ChangeSet m_change;
};

// An entry that changed, or that a link points to now.
bool isTouched(const ImportPlan &plan, const Certificate &certificate) {
  const auto &sha256 = certificate.sha256();
  return std::any_of(plan.effects.begin(), plan.effects.end(), [&](const Effect &effect) {
    return isPlanned(effect) && ((effect.target == "my" && effect.object == sha256) || (effect.kind == EffectKind::Link && effect.to == sha256));
  });
}

ChainState worst(const ImportPlan &plan) {
  auto state = ChainState::Complete;
  for (const auto &pair : plan.pairs) {
    if (pair.chain.state == ChainState::Incomplete) return ChainState::Incomplete;
    if (pair.chain.state == ChainState::Untrusted) state = ChainState::Untrusted;
  }
  for (const auto &update : plan.updates) {
    if (update.chain.state == ChainState::Incomplete) return ChainState::Incomplete;
    if (update.chain.state == ChainState::Untrusted) state = ChainState::Untrusted;
  }
  return state;
}

std::string whatOf(const Error &error) {
  const auto what = error.parameters.find("what");
  return what != error.parameters.end() ? what->second : error.diagnostic.empty() ? std::string(nameOf(error.code)) : error.diagnostic;
}

std::vector<Certificate> touchedEntries(const ImportPlan &plan) {
  std::vector<Certificate> entries;
  for (const auto &pair : plan.pairs) {
    if (isTouched(plan, pair.certificate)) entries.push_back(pair.certificate);
  }
  for (const auto &update : plan.updates) {
    if (isTouched(plan, update.certificate)) entries.push_back(update.certificate);
  }
  return entries;
}

UnprovedChange unprovedOf(const ImportPlan &plan, const std::string &receiptId) {
  UnprovedChange change{receiptId, {}, worst(plan)};
  for (const auto &certificate : touchedEntries(plan)) change.entries.push_back(certificate.sha256());
  return change;
}

// Tries what was written as it now stands in the store. Nothing to tell where no entry was touched; ProofFailed names what does not hold.
Expected<std::optional<Proof>> prove(const ImportPlan &plan, StoreTransaction &transaction) {
  const auto entries = touchedEntries(plan);
  const auto tried = transaction.prove(entries);
  if (tried && tried->holds()) return entries.empty() ? std::nullopt : std::optional(Proof{true, true, true, worst(plan)});
  Error error{ErrorCode::ProofFailed, {{"what", tried ? tried->what : whatOf(tried.error())}}};
  if (!tried) return Unexpected(std::move(error));
  error.certificate = tried->certificate;
  const auto word = [](bool held) { return held ? "yes" : "no"; };
  error.diagnostic = std::string("reread ") + word(tried->reread) + ", signature " + word(tried->signature) + ", modes " + word(tried->modes);
  return Unexpected(std::move(error));
}

Error takenBack(Error why, StoreTransaction &transaction) {
  const auto taken = transaction.takeBack();
  if (taken) return why;
  // The worst case has the store's own failure as its answer, and still names the proof that failed.
  auto error = taken.error();
  error.details.push_back("the proof failed: " + whatOf(why));
  return error;
}

struct Locked {
  std::unique_ptr<StoreTransaction> transaction;
  StoreSnapshot snapshot;
  std::vector<Finding> earlier; // what came of proving an earlier change
};

void addFindings(ImportReceipt &receipt, const std::vector<Finding> &more) {
  receipt.plan.findings.insert(receipt.plan.findings.end(), more.begin(), more.end());
  sortFindings(receipt.plan.findings);
}

// The body of every import, under the lock and with the snapshot that the plan was made or checked with.
Expected<ImportReceipt> execute(const ImportPlan &plan, const Bundle &bundle, const Locked &locked, const RunContext &context) {
  auto &transaction = *locked.transaction;
  auto change = ChangeMaker(plan, bundle, locked.snapshot).make();
  if (!change) return Unexpected(change.error());

  auto receipt = begun(plan, context);
  addFindings(receipt, locked.earlier);
  receipt.id = newReceiptId(receipt.by.time, context.host.randomBytes(8));
  receipt.changed = true;
  for (auto &effect : receipt.plan.effects) {
    if (isPlanned(effect)) effect.state = EffectState::Done;
  }
  change->receiptId = receipt.id;
  change->receipt = documents::dump(documents::receipt(receipt, Exit::Ok));
  if (auto unproved = unprovedOf(plan, receipt.id); !unproved.entries.empty()) change->unproved = std::move(unproved);

  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  report(context, Stage::Writing);
  if (auto committed = transaction.commit(*change, context.stop, context.progress); !committed) return Unexpected(committed.error());

  // From here on there is no cancelling: the store is as after the import, and only a failed proof takes it back.
  report(context, Stage::Proving);
  auto proof = prove(plan, transaction);
  if (!proof) return Unexpected(takenBack(proof.error(), transaction));
  receipt.proof = *proof;
  // The import stands and is proven; a receipt that could not be amended only keeps silent about the proof.
  if (receipt.proof) static_cast<void>(transaction.amendReceipt(receipt.id, documents::dump(documents::receipt(receipt, Exit::Ok))));
  return receipt;
}

Expected<Locked> lock(const Bundle &bundle, const ImportOptions &options, const RunContext &context) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  report(context, Stage::Waiting);
  auto transaction = context.store.begin(context.stop, context.progress);
  if (!transaction) return Unexpected(transaction.error());
  auto earlier = proveEarlier(context.store, **transaction);
  report(context, Stage::LookingAtStore);
  auto snapshot = lookFor(bundle, options, [&](const Interest &interest) { return (*transaction)->look(interest); });
  if (!snapshot) return Unexpected(snapshot.error());
  return Locked{std::move(*transaction), std::move(*snapshot), std::move(earlier)};
}

// An import that changes nothing. It still settles and proves what an interrupted one left, where it may.
Expected<ImportReceipt> endWithoutChange(const ImportPlan &plan, const RunContext &context) {
  auto receipt = begun(plan, context);
  const auto settled = context.store.isSettled();
  if (!settled || *settled) return receipt;
  const auto transaction = context.store.begin(context.stop, context.progress);
  if (transaction) {
    addFindings(receipt, proveEarlier(context.store, **transaction));
  } else if (transaction.error().code != ErrorCode::StoreDenied && transaction.error().code != ErrorCode::StoreBusy) {
    return Unexpected(transaction.error());
  }
  return receipt;
}

} // namespace

Expected<ImportReceipt> runImport(const ImportPlan &plan, const Bundle &bundle, const RunContext &context) {
  if (plan.refusal) return Unexpected(*plan.refusal);
  if (!plan.changesAnything()) return endWithoutChange(plan, context);
  const auto locked = lock(bundle, plan.options, context);
  if (!locked) return Unexpected(locked.error());

  auto again = planImport(sourceOf(plan), bundle, plan.options, std::as_const(context.store), locked->snapshot, context.clock.now(), context.stop);
  if (!again) return Unexpected(again.error());
  forgetNewUpdates(plan, *again);
  if (auto differences = worldDifferences(plan.world, again->world); !differences.empty()) {
    Error error{ErrorCode::WorldChanged};
    error.details = std::move(differences);
    return Unexpected(std::move(error));
  }
  return execute(plan, bundle, *locked, context);
}

Expected<ImportReceipt> planAndRunImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const RunContext &context) {
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  // A first plan without the lock: a refusal, or nothing to do, ends here with nothing touched and no privilege needed.
  report(context, Stage::LookingAtStore);
  const auto first = planImport(file, bundle, options, context.store, context.clock.now(), context.stop);
  if (!first) return Unexpected(first.error());
  if (first->refusal) return Unexpected(*first->refusal);
  if (!first->changesAnything()) return endWithoutChange(*first, context);

  const auto locked = lock(bundle, options, context);
  if (!locked) return Unexpected(locked.error());
  const auto plan = planImport(file, bundle, options, std::as_const(context.store), locked->snapshot, context.clock.now(), context.stop);
  if (!plan) return Unexpected(plan.error());
  if (plan->refusal) return Unexpected(*plan->refusal);
  if (!plan->changesAnything()) {
    auto receipt = begun(*plan, context);
    addFindings(receipt, locked->earlier);
    return receipt;
  }
  return execute(*plan, bundle, *locked, context);
}

ImportReceipt previewReceipt(const ImportPlan &plan, const RunContext &context) {
  auto receipt = begun(plan, context);
  receipt.whatIf = true;
  return receipt;
}

} // namespace core
