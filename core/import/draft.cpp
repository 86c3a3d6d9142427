// SPDX-License-Identifier: Apache-2.0
#include "core/import/draft.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

PlaceReason reasonFor(const PlannedPair &pair) {
  if (pair.keyFrom && pair.keyFrom->section == Section::Requests) return PlaceReason::Request;
  return pair.keyFrom && pair.keyFrom->sha256 == pair.certificate.sha256() ? PlaceReason::Entry : PlaceReason::Key;
}

// The strongest reason for a place that has the key of at least one certificate.
PlaceReason reasonFor(const Plan &plan) {
  auto reason = PlaceReason::Key;
  for (const auto &pair : plan.pairs) reason = std::min(reason, reasonFor(pair));
  return reason;
}

// A selected certificate without a key here is not a key pair, and so it is not found.
bool lacksKey(const Expected<Plan> &plan) {
  const auto isLocked = [](const Error &error) { return error.code == ErrorCode::PasswordNeeded && error.parameters.contains("which"); };
  return plan ? missingKeyOf(*plan) != nullptr : plan.error().code == ErrorCode::NotFound || isLocked(plan.error());
}

} // namespace

Expected<Plan> draftOf(const SourceFile &file, const Bundle &bundle, ImportOptions options, CertificateStore &store, Time now, std::stop_token stop) {
  options.friendlyName.reset();
  options.names.clear();
  return planImport(file, bundle, options, store, now, std::move(stop));
}

Draft draftWhereItFits(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const Places &places, Time now,
                       const std::stop_token &stop) {
  Draft first{draftOf(file, bundle, options, *places.front().second, now, stop), places.front().first};
  if (!lacksKey(first.plan)) return first;
  for (auto other = std::next(places.begin()); other != places.end(); ++other) {
    auto plan = draftOf(file, bundle, options, *other->second, now, stop);
    if (!plan || plan->pairs.empty()) continue;
    const auto reason = reasonFor(*plan);
    return {std::move(plan), other->first, reason};
  }
  return first;
}

const Error *missingKeyOf(const Plan &plan) {
  if (!plan.refusal) return nullptr;
  const auto code = plan.refusal->code;
  return code == ErrorCode::NoKey || code == ErrorCode::KeyMismatch || code == ErrorCode::PasswordNeeded ? &*plan.refusal : nullptr;
}

} // namespace core
