// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/finding.h"
#include "core/formats/source_file.h"
#include "core/import/effect.h"
#include "core/model/bundle.h"
#include "core/model/chain.h"
#include "core/ports/certificate_store.h"

#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// What happens to a by-name link that points to another certificate. Refuse: the import ends with LinkExists.
// Move and Keep are the two positions of the wizard's switch; --replace is Move. Renew, where that switch stands at first: moves
// it unless the certificate there is valid longer, or for names that the new one lacks.
enum class LinkPolicy { Refuse, Move, Keep, Renew };

struct ImportOptions {
  std::optional<std::string> friendlyName = {}; // as the operator gave it; nothing: the default applies
  std::string defaultName = "Microsoft Exchange";
  LinkPolicy links = LinkPolicy::Refuse;
  bool replace = false; // replace what would otherwise be left alone
  std::set<FindingCode> accepted = {};
  std::set<std::string> selected = {};     // SHA-256 of the certificates whose key pairs are meant, lower-case hex; empty: all
  std::set<std::string> trustedRoots = {}; // SHA-256 of the roots of the file that are to be trusted, lower-case hex
};

// One key pair that will be in `my`, for the page that shows it and for the receipt.
struct PlannedPair {
  Certificate certificate;
  std::optional<std::size_t> key; // index into Bundle::keys; nothing: the store has the key already, at keyFrom
  std::string friendlyName;
  Chain chain;
  bool entryChanges = false;               // the entry in `my` is new or is replaced
  std::vector<std::string> services = {};  // as the entry in `my` has them
  std::optional<KeyPlace> keyFrom = {};    // its own entry, a request, or another entry with the same key
  std::optional<std::string> request = {}; // SHA-256 of the request that the certificate completes
};

// An entry of `my` that the file says nothing about but for issuers that its chain lacked.
struct ChainUpdate {
  Certificate certificate;
  Chain chain;
};

// One thing that the plan touches or depends on, and the state it was in when it was looked at.
struct WorldEntry {
  std::string object; // "my/<sha256>", "ca/<sha256>", "by-name/<name>"
  std::string state;  // "absent", "present", … stable text, compared and shown

  friend bool operator==(const WorldEntry &, const WorldEntry &) = default;
};

// What an import will do, as data. Preview, --what-if and run use this one object; run does exactly the effects.
struct ImportPlan {
  std::string sourceName;
  std::string sourceSha256;
  std::string store; // CertificateStore::location
  Scope scope = Scope::None;
  ImportOptions options;
  std::vector<PlannedPair> pairs;
  std::vector<ChainUpdate> updates;
  std::vector<Effect> effects;   // in the order in which they are done
  std::vector<Finding> findings; // errors first, then warnings, then information
  std::vector<WorldEntry> world;

  // Why run would refuse this plan as it stands: FindingNotAccepted, NoKey, KeyMismatch, RootUndecided, LinkExists, EntryDamaged,
  // StoreDenied where nobody but the owner sees whether a request waits, and JournalUnreadable.
  // The plan is still worth showing: ticking a finding or moving a link makes a new plan without it.
  std::optional<Error> refusal;

  [[nodiscard]] bool changesAnything() const; // some effect is Planned
};

// interestOf names the objects of a store that the plan for a bundle needs to see.
Interest interestOf(const Bundle &bundle, const ImportOptions &options);

// lookFor looks at all that the plan for a bundle needs to see. look is called once, or up to twice more: for the links of the names
// that the store's own entries and requests have, and for entries with the same key or a chain that the file completes. Call it
// where nobody can change the store between, or check again before running.
Expected<StoreSnapshot> lookFor(const Bundle &bundle, const ImportOptions &options,
                                const std::function<Expected<StoreSnapshot>(const Interest &)> &look);

// planImport decides what will happen. Pure: it looks at nothing but its arguments.
// Errors: NameTooLong, NameEmpty, NameHasControl, NoCertificate, PasswordNeeded where the keys are still closed, NotFound for
// a selection that is no key pair of the file, and for a root to trust that is not in it, LimitHit {limit: path building} and Cancelled.
// All else that speaks against it is plan.refusal.
Expected<ImportPlan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store,
                                const StoreSnapshot &snapshot, Time now, std::stop_token stop = {});

// planImport by looking at the store first, without a lock.
Expected<ImportPlan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, CertificateStore &store, Time now,
                                std::stop_token stop = {});

// checkFriendlyName says whether a name may be given: 1 to 63 UTF-16 units, no control character.
Expected<void> checkFriendlyName(const std::string &utf8);

std::string_view nameOf(LinkPolicy policy);

} // namespace core
