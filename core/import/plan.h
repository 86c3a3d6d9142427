// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/executor/executor.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"
#include "core/model/candidates.h"
#include "core/plan/friendly_name.h"
#include "core/plan/plan.h"
#include "core/ports/certificate_store.h"

#include <stop_token>
#include <string>

namespace core {

// interestOf names the objects of a store that the plan for a bundle needs to see.
Interest interestOf(const Bundle &bundle, const ImportOptions &options);

// lookFor looks at all that the plan for a bundle needs to see. look is called once, or up to three times more: for the links of the names
// that the store's own entries and requests have, and for entries with the same key or a chain that the file completes. Call it
// where the store cannot change in between, or check again before running.
Expected<StoreSnapshot> lookFor(const Bundle &bundle, const ImportOptions &options, const Look &look);

// lookForIssuers looks at the issuers of a bundle's certificates that a store has, or that the system trusts, and at all that an interest asks for
// besides. look is called once or twice. The errors of look.
Expected<StoreSnapshot> lookForIssuers(const Bundle &bundle, Interest interest, const Look &look);

// candidatesOf returns all that may be in a chain: the certificates of the file, then the issuers of the store. The system's roots are none of it.
Candidates candidatesOf(const Bundle &bundle, const StoreSnapshot &snapshot);

// issuersElsewhere finds the issuers of a bundle's certificates that a store has, or that the system trusts. The errors of look.
Expected<std::vector<ChainLink>> issuersElsewhere(const Bundle &bundle, const Look &look);

// dependsOnEveryEntry says whether entries of the store that do not come from the file may concern it: with the key of a certificate that came
// without one, or with a chain that an issuer of the file completes or renews. lookFor then looks at every entry.
bool dependsOnEveryEntry(const Bundle &bundle, const StoreSnapshot &snapshot);

// planImport decides what will happen. Pure: it looks at nothing but its arguments.
// Errors: NameTooLong, NameEmpty, NameHasControl, NoCertificate, PasswordNeeded where the keys are still closed, or the selected one is, NotFound for
// a selection that is not a key pair of the file, and for a root to trust that is not in it, LimitHit {limit: path building} and Cancelled.
// Any other objection is plan.refusal.
Expected<Plan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store,
                          const StoreSnapshot &snapshot, Time now, std::stop_token stop = {});

// planImport by looking at the store first, without a lock.
Expected<Plan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, CertificateStore &store, Time now,
                          std::stop_token stop = {});

} // namespace core
