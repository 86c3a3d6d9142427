// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// The questions that a planner asks about a store, and an executor asks again under the lock. The first five are about objects that effects touch.
enum class Asked {
  Entry,                // what `my` has under a SHA-256
  Intermediate,         // the same for `ca`
  Root,                 // and for `root`
  Request,              // and for `requests`
  Link,                 // where a link leads
  RequestsWithKey,      // which requests a certificate with this key answers
  IssuersNamed,         // which certificates of `ca` and `root` have this name
  EntriesWithKey,       // which entries have this key
  EntriesLackingIssuer, // which entries have a chain that an issuer of this name would complete
  EntriesWithIssuer,    // which entries have an issuer of this name in their chain
  SystemTrust,          // which roots of this name the system trusts
  EntriesUsing,         // which entries have this certificate in their chain, or at its end
  LinksTo,              // which names lead to an entry
  LinkReaders,          // what an import takes over of the entry that a link leads to: who may read its key, and its services
  Account,              // which number an account has here, and whether it gets to the keys
  Trash,                // what the trash keeps under the id of a receipt
  Disorder,             // what an interrupted change left behind
  Store                 // which store this is: Plan::storeId is both the question and its answer
};

// How an answer is not what it was.
enum class Turn { Came, Went, Changed };

// nameOf returns the word for a question in documents; those about objects are their sections: "my", "by-name", "requests-with-key".
std::string_view nameOf(Asked asked);
std::string_view nameOf(Turn turn);

} // namespace core
