// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/formats/open.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"

// Whether what a reader says can be. A message may be well-formed, each certificate in it a certificate and each key a key, and still no honest
// reader would send it: it contradicts itself, the file that it is about, or what was asked. Such an answer is refused as a whole, because
// nobody can tell which half of it is true. Each function fails with nonsense (NotReadSafely), the contradiction as its diagnostic.
namespace core::wire {

// checkFacts: the facts of an Opened message fit each other, and what the file was opened for.
Expected<void> checkFacts(const SourceFile &file, Wanted wanted, const Limits &limits);

// checkBundle: a bundle fits itself.
Expected<void> checkBundle(const Bundle &bundle);

// A password was tried on a file that is open; null where none was given.
struct Attempt {
  const SourceFile &file;
  const Secret *password;
  const Limits &limits;
};

// checkUnlocked: a bundle, which fits itself, fits the attempt that it came from too.
Expected<void> checkUnlocked(const Bundle &bundle, const Attempt &attempt);

// checkFailedOpen and checkFailedUnlock: an error that a reader can have, by errorFrom, is one that it can have here.
Expected<void> checkFailedOpen(const Error &error, BytesView file, const Limits &limits);
Expected<void> checkFailedUnlock(const Error &error, const Attempt &attempt);

} // namespace core::wire
