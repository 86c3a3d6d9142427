// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"

#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace ui {

using Places = std::vector<std::pair<core::Scope, std::shared_ptr<core::CertificateStore>>>;

// A plan under the name that applies by itself, and the place it is for.
struct Draft {
  core::Expected<core::ImportPlan> plan;
  core::Scope scope;
};

// draftOf plans without a name of the user's own.
core::Expected<core::ImportPlan> draftOf(const core::SourceFile &file, const core::Bundle &bundle, core::ImportOptions options,
                                         core::CertificateStore &store, core::Time now, std::stop_token stop);

// draftWhereItFits drafts for the first place. Where the key is missing there, and a request waits in another one, for that.
Draft draftWhereItFits(const core::SourceFile &file, const core::Bundle &bundle, const core::ImportOptions &options, const Places &places,
                       core::Time now, const std::stop_token &stop);

// missingKeyOf says why a plan needs the key from elsewhere, NoKey or KeyMismatch; null when it does not.
const core::Error *missingKeyOf(const core::ImportPlan &plan);

} // namespace ui
