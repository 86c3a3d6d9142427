// SPDX-License-Identifier: Apache-2.0
#include "core/import/repair.h"

#include "core/documents/documents.h"
#include "core/import/earlier_proof.h"

#include <algorithm>

namespace core {

namespace {

// What was found in a store.
struct Examined {
  Disorder disorder;
  Listing listing;
  StoreSnapshot snapshot; // with every entry, and its key compared
};

// where: the store, for who only looks, or what was opened as it is.
template <class Where> Expected<Examined> examine(CertificateStore &store, Where &where) {
  auto disorder = where.disorder();
  if (!disorder) return Unexpected(disorder.error());
  auto listing = store.list(std::nullopt);
  if (!listing) return Unexpected(listing.error());
  Interest interest;
  for (const auto &[section, entry] : listing->entries) {
    if (section == Section::My) interest.certificates.push_back(entry.certificate.sha256());
  }
  auto snapshot = where.look(interest);
  if (!snapshot) return Unexpected(snapshot.error());
  return Examined{std::move(*disorder), std::move(*listing), std::move(*snapshot)};
}

// Every object that is not whole, and why; the journal has an effect of its own.
std::map<std::string, std::string> damagedIn(const Examined &examined) {
  auto damaged = examined.listing.damaged;
  damaged.erase("journal");
  for (const auto &[sha256, entry] : examined.snapshot.damaged) damaged.emplace("my/" + sha256, entry.what);
  for (const auto &[sha256, what] : examined.snapshot.damagedRequests) damaged.emplace("requests/" + sha256, what);
  return damaged;
}

std::vector<Effect> effectsFor(const Examined &examined) {
  std::vector<Effect> effects;
  const auto add = [&](std::string object, std::string label, std::string target, std::string from, std::string to) -> Effect & {
    return effects.emplace_back(Effect{EffectKind::Remove, std::move(object), std::move(label), std::move(target), std::move(from), std::move(to)});
  };
  const auto &disorder = examined.disorder;
  if (disorder.journalUnreadable) add("journal", "journal", "journal", "damaged", "absent").reason = EffectReason::KeptInTrash;
  if (!disorder.openChange.empty()) add("journal", disorder.openChange, "journal", "present", "absent").reason = EffectReason::ChangeIsSettled;
  for (const auto &name : disorder.leftovers) add("staging/" + name, name, "staging", "present", "absent").reason = EffectReason::KeptInTrash;
  for (const auto &[object, what] : damagedIn(examined)) {
    auto &effect = add(object, what, object.substr(0, object.find('/')), "damaged", "damaged");
    effect.state = EffectState::Skipped;
    effect.reason = EffectReason::DamagedStays;
  }
  return effects;
}

WholeObjects wholeIn(const Examined &examined) {
  const auto &seen = examined.snapshot;
  return {seen.entries.size(), seen.ca.size(), seen.root.size(), seen.requests.size()};
}

ImportReceipt begun(const RunContext &context) {
  ImportReceipt receipt;
  receipt.verb = "repair";
  receipt.by = {context.host.user(), context.host.name(), context.clock.now(), context.command};
  receipt.plan.store = context.store.location();
  receipt.plan.scope = context.store.scope();
  return receipt;
}

bool isSame(const Effect &a, const Effect &b) {
  return a.object == b.object && a.label == b.label && a.from == b.from && a.state == b.state;
}

// Finishes or takes back an open change. One that nobody can settle goes the way of an unreadable one, and the receipt says so.
Expected<void> settle(StoreTransaction &transaction, Disorder &disorder, std::vector<Effect> &effects) {
  if (disorder.openChange.empty()) return {};
  auto settled = transaction.settle();
  if (settled || settled.error().code != ErrorCode::JournalUnreadable) return settled;
  disorder.journalUnreadable = true;
  disorder.leftovers.push_back(disorder.openChange);
  for (auto &effect : effects) {
    if (effect.reason == EffectReason::ChangeIsSettled) effect.reason = EffectReason::KeptInTrash;
  }
  return {};
}

Expected<void> commit(Disorder disorder, ImportReceipt &receipt, StoreTransaction &transaction, const RunContext &context) {
  receipt.id = newReceiptId(receipt.by.time, context.host.randomBytes(8));
  receipt.changed = true;
  for (auto &effect : receipt.plan.effects) {
    if (effect.state == EffectState::Planned) effect.state = EffectState::Done;
  }
  ChangeSet change;
  change.receiptId = receipt.id;
  change.receipt = documents::dump(documents::receipt(receipt, Exit::Ok));
  change.intoTrash = std::move(disorder);
  return transaction.commit(change, context.stop, context.progress);
}

} // namespace

Expected<ImportReceipt> planRepair(const RunContext &context) {
  auto receipt = begun(context);
  receipt.whatIf = true;
  const auto seen = context.store.look({});
  if (!seen) return Unexpected(seen.error());
  receipt.whole = WholeObjects();
  if (!seen->exists) return receipt;
  const auto examined = examine(context.store, context.store);
  if (!examined) return Unexpected(examined.error());
  receipt.plan.effects = effectsFor(*examined);
  receipt.whole = wholeIn(*examined);
  return receipt;
}

Expected<ImportReceipt> runRepair(const ImportPlan &plan, const RunContext &context) {
  auto transaction = context.store.begin(context.stop, context.progress, Opening::AsItIs);
  if (!transaction) return Unexpected(transaction.error());
  auto examined = examine(context.store, **transaction);
  if (!examined) return Unexpected(examined.error());
  auto receipt = begun(context);
  receipt.plan.effects = effectsFor(*examined);
  if (!std::equal(plan.effects.begin(), plan.effects.end(), receipt.plan.effects.begin(), receipt.plan.effects.end(), isSame)) {
    return fail(ErrorCode::WorldChanged);
  }
  if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
  if (auto settled = settle(**transaction, examined->disorder, receipt.plan.effects); !settled) return Unexpected(settled.error());
  receipt.plan.findings = proveEarlier(context.store, **transaction);
  if (auto done = commit(std::move(examined->disorder), receipt, **transaction, context); !done) return Unexpected(done.error());
  transaction->reset();
  const auto after = planRepair(context); // what is whole now, seen as anybody sees it
  if (after) receipt.whole = after->whole;
  return receipt;
}

} // namespace core
