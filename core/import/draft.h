// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"

#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

// What is proposed for a file before the user has chosen: under which name it is imported, and where.
namespace core {

// The places on offer, each with its store; the one that is preselected comes first.
using Places = std::vector<std::pair<Scope, std::shared_ptr<CertificateStore>>>;

// The reason for the place of a draft.
enum class PlaceReason {
  First,   // it is preselected, and no key is missing there, or no other place has it
  Request, // the key is missing in the first, and a request that the certificate answers waits here
  Entry,   // the same, and the certificate stands here already with its key, as it does once its request was answered
  Key      // the same, and another certificate here has this key
};

// A plan under the name that applies by itself, the place it is for, and the reason for that place.
struct Draft {
  Expected<Plan> plan;
  Scope scope;
  PlaceReason reason = PlaceReason::First;
};

// draftOf plans without a name of the operator's own: that of the request, of the same certificate in the store, or the default. The errors of
// planImport.
Expected<Plan> draftOf(const SourceFile &file, const Bundle &bundle, ImportOptions options, CertificateStore &store, Time now, std::stop_token stop);

// draftWhereItFits drafts for the first place. Where the key is missing there and another place has it, with a request that waits or with an
// entry, it drafts for that place; the first of those wins. A place that cannot be looked at is passed over. There is at least one place.
Draft draftWhereItFits(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const Places &places, Time now,
                       const std::stop_token &stop);

// missingKeyOf says why a plan needs the key from elsewhere, NoKey, KeyMismatch or PasswordNeeded {which: key}; null when it does not.
const Error *missingKeyOf(const Plan &plan);

} // namespace core
