// SPDX-License-Identifier: Apache-2.0
#include "ui/draft.h"

namespace ui {

core::Expected<core::ImportPlan> draftOf(const core::SourceFile &file, const core::Bundle &bundle, core::ImportOptions options,
                                         core::CertificateStore &store, core::Time now, std::stop_token stop) {
  options.friendlyName.reset();
  return core::planImport(file, bundle, options, store, now, std::move(stop));
}

Draft draftWhereItFits(const core::SourceFile &file, const core::Bundle &bundle, const core::ImportOptions &options, const Places &places,
                       core::Time now, const std::stop_token &stop) {
  Draft first{draftOf(file, bundle, options, *places.front().second, now, stop), places.front().first};
  if (!first.plan || missingKeyOf(*first.plan) == nullptr) return first;
  for (auto other = std::next(places.begin()); other != places.end(); ++other) {
    Draft there{draftOf(file, bundle, options, *other->second, now, stop), other->first};
    if (there.plan && !there.plan->pairs.empty()) return there;
  }
  return first;
}

const core::Error *missingKeyOf(const core::ImportPlan &plan) {
  if (!plan.refusal) return nullptr;
  const auto code = plan.refusal->code;
  return code == core::ErrorCode::NoKey || code == core::ErrorCode::KeyMismatch ? &*plan.refusal : nullptr;
}

} // namespace ui
