// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/model/chain.h"
#include "core/model/covered_names.h"
#include "core/plan/certificate_facts.h"
#include "core/plan/effect.h"
#include "core/plan/origin.h"
#include "core/plan/world.h"
#include "core/ports/store_snapshot.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

class CertificateStore;

struct ImportOptions {
  std::optional<std::string> friendlyName = {}; // as the operator gave it; nothing: the default applies
  std::string defaultName = "Microsoft Exchange";
  std::map<std::string, std::string> names = {}; // friendly names of single certificates, by SHA-256; they come before friendlyName
  LinkPolicy links = LinkPolicy::Ask;
  Answers answers = {};
  Services services = {};                // that each certificate gets besides those it has
  std::vector<AccountName> readers = {}; // that may read each key
  std::optional<Source> keySource = {};  // where keys came from that were not in the file itself
  ExpectedNames expected = {};           // the names that the certificates are expected to be for
  std::set<std::string> selected =
      {}; // SHA-256 of the certificates whose key pairs are meant, lower-case hex; empty: of each key the newest valid one
};

// One key pair that will be in `my`, for the page that shows it and for the receipt.
struct PlannedPair {
  Certificate certificate;
  std::string key = {}; // SHA-256 of its public key, of a key of the file; empty: the store has the key already, at keyFrom
  std::string friendlyName;
  Chain chain;
  bool entryChanges = false;               // the entry in `my` is new or is replaced
  std::vector<std::string> services = {};  // as the entry in `my` has them
  std::optional<KeyPlace> keyFrom = {};    // its own entry, a request, or another entry with the same key
  std::optional<std::string> request = {}; // SHA-256 of the request that the certificate completes
};

// An entry of `my` whose chain the file completes, or in which it renews an issuer.
struct ChainUpdate {
  Certificate certificate;
  Chain chain;
};

// A certificate of the store whose place a new one takes, or beside which it comes.
struct Renewal {
  RenewalKind kind = RenewalKind::Link;
  std::string certificate = {}; // SHA-256 of the new one
  CertificateFacts old = {};
  std::vector<std::string> links = {}; // names in by-name that lead to the old one when the plan is made, sorted
  Accounts readers = {};               // that may read the key of the old one besides its owner
  Accounts newReaders = {};            // that may read the key of the new one already
};

// What an import, or another verb, will do, as data. Preview, --what-if and run use this one object; run does exactly the effects.
struct Plan {
  std::string verb = "import"; // the command: "import", "request new", "repair"
  Opening opening = Opening::Settled;
  std::string id = {};     // of a plan that was signed off by identify: the SHA-256 of its canonical text
  std::string nonce = {};  // makes two plans of the same change two plans
  By by = {};              // who made it
  std::string undoes = {}; // the id of the receipt whose change it undoes

  // The id of the receipt of a saved plan that was carried out before, and whose result stands. Then none of its effects is planned. It is known from
  // the receipts, and no plan document has it.
  std::string carriedOut = {};
  std::vector<Source> sources;
  std::string store;        // CertificateStore::location
  std::string storeId = {}; // StoreSnapshot::id
  Scope scope = Scope::None;
  ImportOptions options;
  std::vector<PlannedPair> pairs;
  std::vector<ChainUpdate> updates;
  std::vector<CertificateFacts> certificates; // of the pairs, for showing the plan or its receipt
  std::vector<Renewal> renewals = {};         // what the new certificates are compared with
  std::optional<ChainState> chain = {};       // the worst of the pairs and the updates; nothing where no chain was built
  std::vector<Effect> effects;                // in the order in which they are done
  std::vector<Finding> findings;              // errors first, then warnings, then information
  std::vector<Choice> acceptance;             // one for each code of a finding that stops the plan unless it is accepted
  std::vector<WorldEntry> world;              // what the effects touch and the planner asked, as it was found
  std::optional<StoredRequest> request = {};  // that is made or removed

  // Why run would refuse this plan as it stands: FindingNotAccepted, NoKey, KeyMismatch, PasswordNeeded {which: key}, RootUndecided, LinkExists,
  // EntryDamaged, StoreDenied where only the owner sees whether a request waits, and JournalUnreadable. The plan is still worth showing: ticking a
  // finding or moving a link makes a new plan without it.
  std::optional<Error> refusal;

  [[nodiscard]] bool changesAnything() const; // some effect is Planned

  [[nodiscard]] Source source() const; // the first one, or an empty one

  // choices returns all that the plan leaves, or left, open: those of its findings, then those of its effects.
  [[nodiscard]] std::vector<Choice> choices() const;
};

// planFor returns a plan without effects for a store, as it was seen.
Plan planFor(std::string verb, const CertificateStore &store, const StoreSnapshot &snapshot);

} // namespace core
