// SPDX-License-Identifier: Apache-2.0
#include "core/undo/purge.h"

#include "core/history/history.h"
#include "core/plan/receipt.h"
#include "core/plan/world.h"

#include <fmt/format.h>

#include <set>

namespace core {

namespace {

std::string labelOf(const KeptObject &kept) {
  if (kept.entry) return labelOf(kept.entry->certificate);
  if (kept.authority) return labelOf(*kept.authority);
  if (kept.request) return labelOf(kept.request->request);
  return kept.object.name;
}

// What lies there, each name once, and the change that put it there.
std::string titleOf(const std::string &receipt, const std::vector<KeptObject> &all, const History &history) {
  std::set<std::string> labels;
  for (const auto &kept : all) {
    if (kept.object.section) labels.insert(labelOf(kept));
  }
  for (const auto &kept : all) { // names alone
    if (labels.empty()) labels.insert(kept.object.name);
  }
  std::string title;
  for (const auto &label : labels) title += (title.empty() ? "" : ", ") + label;
  const auto *summary = history.find(receipt);
  const auto time = timeOfReceipt(receipt);
  if (summary == nullptr || !time) return title;
  const auto change = fmt::format("{}, {}", summary->verb, formatDate(*time)); // of two things of one name it tells which
  return title.empty() ? change : fmt::format("{} ({})", title, change);
}

} // namespace

Expected<Plan> planPurge(std::chrono::days age, Time now, CertificateStore &store, const Look &look) {
  Interest interest;
  interest.everyTrash = true;
  const auto seen = look(interest);
  if (!seen) return Unexpected(seen.error());
  std::set<std::string> receipts;
  for (const auto &id : seen->inTrash) {
    const auto time = timeOfReceipt(id);
    if (time && *time + age <= now) receipts.insert(id);
  }
  return planPurgeOf(receipts, store, look);
}

Expected<Plan> planPurgeOf(const std::set<std::string> &receipts, CertificateStore &store, const Look &look) {
  const auto history = History::read(store.receiptLog());
  if (!history) return Unexpected(history.error());
  Interest interest;
  interest.everyTrash = true;
  for (const auto &id : receipts) {
    if (timeOfReceipt(id)) interest.trash.insert(id);
  }
  const auto seen = look(interest);
  if (!seen) return Unexpected(seen.error());
  if (seen->trashHidden) return fail(ErrorCode::StoreDenied, {{"store", store.location()}, {"what", Fault::LookAtTrash}});
  auto plan = planFor("purge", store, *seen);
  World world;
  for (const auto &[receipt, all] : seen->trash) {
    plan.effects.push_back({Purge{receipt, titleOf(receipt, all, *history)}});
    world.ask(Asked::Trash, receipt, receipt);
  }
  plan.world = world.answeredFrom({*seen, {}});
  if (seen->journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  return plan;
}

} // namespace core
