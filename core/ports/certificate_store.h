// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/model/certificate.h"
#include "core/model/certificate_request.h"
#include "core/model/chain.h"
#include "core/model/private_key.h"
#include "core/ports/progress.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

enum class Section { My, Ca, Root, Requests };
enum class Scope { Machine, User, None }; // None: folder:DIR has no scope

// One certificate with its key, as a store has it in `my`.
struct StoreEntry {
  Certificate certificate;
  std::vector<Certificate> chain = {}; // as stored: in order, root left out
  std::string friendlyName = {};
  std::vector<std::string> services = {}; // "smtp", …
  bool hasPrivateKey = false;
};

// A request that waits for its certificate, as a store has it in `requests`, with its key.
struct StoredRequest {
  CertificateRequest request;
  std::string friendlyName = {};
  Time made = {};
};

// Something in `my` that is not a whole entry: a file is missing, or does not belong to its name.
struct DamagedEntry {
  std::string what;              // English, names the file
  std::string friendlyName = {}; // where it can still be read
  std::vector<std::string> services = {};
};

// A change that stands and was not proved yet: its program was ended between commit and proof. The next change of the store proves it.
struct UnprovedChange {
  std::string receipt = {};                  // its id
  std::vector<std::string> entries = {};     // SHA-256 of the entries of `my` whose keys are to be tried
  ChainState chain = ChainState::Incomplete; // of the worst of them, as the plan knew it; for the receipt

  friend bool operator==(const UnprovedChange &, const UnprovedChange &) = default;
};

// What an interrupted change left that nobody can settle, or that is of no use.
struct Disorder {
  bool journalUnreadable = false;
  std::string openChange = {};             // id of a change whose journal can be read, and which the next change finishes or takes back
  std::vector<std::string> leftovers = {}; // names in staging that no journal speaks of, as far as this account may look

  [[nodiscard]] bool isEmpty() const { return !journalUnreadable && openChange.empty() && leftovers.empty(); }
  friend bool operator==(const Disorder &, const Disorder &) = default;
};

// Which objects a plan depends on. Everything in `ca` and `root` is always looked at, since any of it may be in a chain, and
// so is everything in `requests`, since any of it may be answered.
struct Interest {
  std::vector<std::string> certificates = {}; // SHA-256, lower-case hex: entries of `my`
  std::vector<std::string> links = {};        // names in by-name, not escaped
  std::vector<Certificate> roots = {};        // certificates that the system may trust
  bool everyEntry = false;                    // all of `my`, without a look into the keys
};

// A store at one moment: as before or as after any import, never between.
struct StoreSnapshot {
  bool exists = false;                              // false: the store will be made by the first import
  std::map<std::string, StoreEntry> entries = {};   // of Interest::certificates, by SHA-256
  std::map<std::string, DamagedEntry> damaged = {}; // the same
  std::map<std::string, std::string> links = {};    // of Interest::links: name -> SHA-256 it points to ("" if to no entry)
  std::map<std::string, Certificate> linked = {};   // the certificates that those links lead to, by name, where they can be read
  std::vector<Certificate> ca = {};
  std::vector<Certificate> root = {};
  std::set<std::string> damagedAuthorities = {};           // "ca/<sha256>", "root/<sha256>": something is there, but not that certificate
  std::vector<StoreEntry> all = {};                        // every entry of `my` where that was asked for
  std::vector<StoredRequest> requests = {};                // those that are whole, by SHA-256
  std::map<std::string, std::string> damagedRequests = {}; // by SHA-256: what is wrong, English, names the file
  bool requestsHidden = false;                             // this user may not see them
  std::set<std::string> systemTrusts = {};                 // of Interest::roots, by SHA-256
  std::string systemTrustPlace = {};                       // where that was looked up; empty: nowhere, and nothing is known
  std::string networkFileSystem = {};                      // "NFS", "SMB": where the store lies on one, or would be made; empty elsewhere
  bool journalUnreadable = false;                          // nothing can be changed before a repair; what is seen is what is in place
};

// Where a store has a key already: with a request, or with another entry of `my`.
struct KeyPlace {
  Section section;
  std::string sha256;

  friend bool operator==(const KeyPlace &, const KeyPlace &) = default;
};

// An entry to be put in `my`, or to replace the one there whole.
struct EntryChange {
  Certificate certificate;
  std::vector<Certificate> chain;  // issuers in order, root left out
  const PrivateKey *key = nullptr; // null: keep the key that the entry has, or copy that of keyFrom. Not owned.
  std::string friendlyName;
  std::vector<std::string> services = {};
  bool replaces = false; // something is in the place; it is kept in the trash under the receipt's id
  std::optional<KeyPlace> keyFrom = {};
};

// A request to be put in `requests`, together with its key.
struct RequestChange {
  CertificateRequest request;
  const PrivateKey *key = nullptr; // not owned
  std::string friendlyName;
  Time made;
};

struct LinkChange {
  std::string name;   // not escaped
  std::string sha256; // entry it will point to
  bool replaces = false;
};

// All that one change does to a store.
struct ChangeSet {
  std::string receiptId;
  std::vector<EntryChange> entries = {};
  std::vector<Certificate> intermediates = {}; // to `ca`
  std::vector<Certificate> roots = {};         // to `root`
  std::vector<RequestChange> requests = {};    // to `requests`
  std::vector<std::string> goneRequests = {};  // by SHA-256: out of `requests`, into the trash under the receipt's id
  std::vector<LinkChange> links = {};
  std::string receipt = {};                    // JSON; committed together with the change, without the proof that only comes later
  std::optional<UnprovedChange> unproved = {}; // where a proof is to follow: kept with the change until amendReceipt
  Disorder intoTrash = {};                     // of a repair: what is moved to the trash under the receipt's id
};

// What was found when a change was tried after its commit.
struct StoreProof {
  bool reread = false;          // everything that was written is there; byte for byte, but for texts that a journal leaves out
  bool signature = false;       // the key of each entry signs, and the stored certificate verifies it
  bool modes = false;           // owner and modes are as the store promises
  std::string what = {};        // English: what does not hold
  std::string certificate = {}; // SHA-256 of the entry that it concerns

  [[nodiscard]] bool holds() const { return reread && signature && modes; }
};

// How a store is opened for a change. AsItIs: for a repair, which decides itself about what is not settled.
enum class Opening { Settled, AsItIs };

// A store that is locked for one change. Destroying it gives up the lock and removes what was staged but not committed.
class StoreTransaction {
public:
  virtual ~StoreTransaction() = default;

  // look reads the store under the lock.
  virtual Expected<StoreSnapshot> look(const Interest &interest) = 0;

  // disorder says what is not settled. Nothing where the store was opened settled.
  virtual Expected<Disorder> disorder() { return Disorder(); }

  // settle finishes or takes back the open change of a store that was opened as it is, as opening it settled would have done.
  // JournalUnreadable where nobody ever can; any other error where it may still be done.
  virtual Expected<void> settle() { return {}; }

  // unproved gives the change whose proof is still to be made; only the last one can be without.
  virtual Expected<std::optional<UnprovedChange>> unproved() = 0;

  // commit does all of a change or nothing. Once per transaction. Before anything is moved, the key of each entry that the change touches
  // or points a link to signs something, and the certificate verifies it: KeyUnproved {subject} where that fails. LimitHit for what would
  // be too large to be read again. A failure (these, StoreFailed, StoreDenied, Cancelled) leaves the store as it was. Cancelling is
  // possible until the commit point.
  virtual Expected<void> commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) = 0;

  // prove reads back all that commit wrote, and these entries of `my`, whose keys it tries unless commit has tried the very same ones.
  virtual Expected<StoreProof> prove(const std::vector<Certificate> &entries) = 0;

  // takeBack undoes what commit did, when the proof failed.
  virtual Expected<void> takeBack() = 0;

  // amendReceipt replaces the receipt of a change, now that its proof was made, whatever came out. After a failure the change stays unproved.
  virtual Expected<void> amendReceipt(const std::string &id, const std::string &json) = 0;
};

struct ListedEntry {
  Section section = Section::My;
  StoreEntry entry;
};

struct Listing {
  std::vector<ListedEntry> entries = {};           // sorted by section and subject; a damaged one whose certificate is there is among them
  std::map<std::string, std::string> damaged = {}; // "my/<sha256>", "ca/<sha256>", "journal" -> what is wrong, English, names the file
  std::optional<UnprovedChange> unproved = {};
};

// Where certificates go: a port, one adapter for each kind of store.
class CertificateStore {
public:
  virtual ~CertificateStore() = default;

  [[nodiscard]] virtual std::string location() const = 0; // "folder:/var/lib/certwright/store"
  [[nodiscard]] virtual Scope scope() const = 0;

  // pathOf returns where a server finds a file of an entry, for people to copy ("…/my/<sha256>/fullchain.pem").
  [[nodiscard]] virtual std::string pathOf(const std::string &sha256, const std::string &file) const = 0;
  [[nodiscard]] virtual std::string linkPathOf(const std::string &linkName, const std::string &file) const = 0;

  // requestPathOf returns where a request's own file is ("…/requests/<sha256>/request.pem").
  [[nodiscard]] virtual std::string requestPathOf(const std::string &sha256) const = 0;

  // look reads without a lock and changes nothing; whoever may read the store may look. A store that does not exist is
  // an empty snapshot. StoreDenied, StoreFailed, StoreUnknownVersion.
  virtual Expected<StoreSnapshot> look(const Interest &interest) = 0;

  // begin makes the store if needed, waits for its lock (StoreBusy after the bound), and settles what an interrupted change
  // left behind, unless it is opened as it is. StoreDenied when this user may not write there; JournalUnreadable when nobody can settle it.
  virtual Expected<std::unique_ptr<StoreTransaction>> begin(std::stop_token stop, const Progress &progress, Opening opening = Opening::Settled) = 0;

  // isSettled says whether no interrupted change has left anything for the next one: to settle, or to prove. It only looks, without
  // a lock: a change that somebody is making right now does not look settled either. What it may not look at counts as settled.
  virtual Expected<bool> isSettled() { return true; }

  // disorder says what is not settled, once no change goes on any more. It only looks, as look does; of staging, whatever this account may see.
  virtual Expected<Disorder> disorder() { return Disorder(); }

  // list returns every entry of the sections asked for (all when nothing is), without a look into the keys.
  virtual Expected<Listing> list(std::optional<Section> section) = 0;

  // receipts returns the ids, oldest first; receipt the stored JSON, or NotFound {what: "receipt"}.
  virtual Expected<std::vector<std::string>> receipts() = 0;
  virtual Expected<std::string> receipt(const std::string &id) = 0;
};

std::string_view nameOf(Section section); // "my", "ca", "root", "requests"
std::string_view nameOf(Scope scope);     // "machine", "user"; empty for None
std::optional<Section> sectionNamed(std::string_view name);

} // namespace core
