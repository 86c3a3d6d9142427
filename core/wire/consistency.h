// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/formats/open.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"

// Whether a reader's answer can be true. A message may be well-formed, each certificate in it a certificate and each key a key, and still no honest
// reader would send it: it contradicts itself, the file that it is about, or the question. Such an answer is refused as a whole, because
// the true half of it is unknown. Each function fails with nonsense (NotReadSafely), the contradiction as its diagnostic.
namespace core::wire {

// checkFacts: the facts of an Opened message fit each other, and what the file was opened for.
Expected<void> checkFacts(const SourceFile &file, Wanted wanted, const Limits &limits);

// checkBundle: a bundle fits itself.
Expected<void> checkBundle(const Bundle &bundle);

// Passwords were tried on a file that is open.
struct Attempt {
  const SourceFile &file;
  Passwords passwords;
  const Limits &limits;
};

// checkUnlocked: a bundle, which fits itself, fits the attempt that it came from too.
Expected<void> checkUnlocked(const Bundle &bundle, const Attempt &attempt);

// checkFailedOpen and checkFailedUnlock: an error that a reader can have, by errorFrom, is one that it can have here.
Expected<void> checkFailedOpen(const Error &error, BytesView file, const Limits &limits);
Expected<void> checkFailedUnlock(const Error &error, const Attempt &attempt);

// checkFailedDescribe: the same for a certificate, which was decoded here: only a limit can stand in the way of describing it.
Expected<void> checkFailedDescribe(const Error &error, const Limits &limits);

// checkFailedPlan: the same for a saved plan: it is damaged, or a limit stands in the way.
Expected<void> checkFailedPlan(const Error &error, const Limits &limits);

} // namespace core::wire
