// SPDX-License-Identifier: Apache-2.0
#include "core/apply/carried_out.h"

#include "core/apply/differences.h"
#include "core/documents/documents.h"
#include "core/history/history.h"
#include "core/undo/undone_object.h"

namespace core {

namespace {

Interest interestIn(const std::vector<UndoneObject> &objects) {
  Interest interest;
  for (const auto &object : objects) {
    if (object.what.section == Section::My) interest.certificates.push_back(object.what.name);
    if (!object.what.section) interest.links.push_back(object.what.name);
  }
  return interest;
}

// Whether what a change left is still there. What nothing brings back, such as what a purge destroyed, cannot be otherwise.
Expected<void> checkResult(const Receipt &receipt, const Look &look) {
  const auto objects = undoneObjects(receipt);
  if (!objects) return {};
  const auto seen = look(interestIn(*objects));
  if (!seen) return Unexpected(seen.error());
  std::vector<Detail> details;
  for (const auto &object : *objects) {
    const bool isHidden = object.what.section == Section::Requests && seen->requestsHidden;
    if (isHidden || object.isAsLeft(*seen)) continue;
    details.emplace_back(Remark{Fault::ResultChanged, {{"id", receipt.id}, {"label", object.title}}});
  }
  return details.empty() ? Expected<void>() : outdated(std::move(details));
}

} // namespace

Expected<std::string> carriedOutAs(const Plan &saved, CertificateStore &store, const Look &look) {
  const auto history = History::read(store.receiptLog());
  if (!history) return Unexpected(history.error());
  auto id = history->receiptOf(saved.id);
  if (id.empty()) return id;
  if (const auto undo = history->undoneBy(id); !undo.empty()) return outdated({Remark{Fault::ResultUndone, {{"id", id}, {"undo", undo}}}});
  const auto text = store.receiptLog().receipt(id);
  if (!text) return Unexpected(text.error());
  const auto receipt = documents::receiptFrom(*text);
  if (!receipt) return fail(ErrorCode::StoreFailed, {{"store", store.location()}, {"what", {Fault::ReceiptDamaged, id}}});
  if (auto stands = checkResult(*receipt, look); !stands) return Unexpected(stands.error());
  return id;
}

Plan asCarriedOut(Plan saved, const std::string &receipt) {
  for (auto &effect : saved.effects) {
    if (isPlanned(effect)) setState(effect, EffectState::Unchanged, EffectReason::CarriedOut);
  }
  saved.carriedOut = receipt;
  saved.refusal.reset();
  return saved;
}

} // namespace core
