// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/value.h"
#include "core/codes/effect_codes.h"
#include "core/codes/store_codes.h"
#include "core/model/certificate.h"
#include "core/model/certificate_request.h"
#include "core/model/chain.h"
#include "core/ports/account.h"
#include "core/ports/entry_description.h"
#include "core/ports/stored_object.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// The content of a store, as a reader sees it.
namespace core {

// One certificate with its key, as a store has it in `my`.
struct StoreEntry {
  Certificate certificate;
  std::vector<Certificate> chain = {}; // as stored: in order, root left out
  EntryDescription description = {};
  bool hasPrivateKey = false;
  Accounts readers = {}; // who may read its key besides the owner
};

// A request that waits for its certificate, as a store has it in `requests`, with its key.
struct StoredRequest {
  CertificateRequest request;
  std::string friendlyName = {};
  Time made = {};
};

// Something in `my` that is not a whole entry: a file is missing, or does not belong to its name.
struct DamagedEntry {
  Value what;                        // names the file
  EntryDescription description = {}; // as far as it can still be read
  Accounts readers = {};             // of its key, where there is one
};

// A change that stands and was not proved yet: its program was ended between commit and proof. The next change of the store proves it.
struct UnprovedChange {
  std::string receipt = {};              // its id
  std::vector<std::string> entries = {}; // SHA-256 of the entries of `my` whose keys are to be tried
  std::optional<ChainState> chain = {};  // of the worst of them, as the plan knew it; for the receipt

  friend bool operator==(const UnprovedChange &, const UnprovedChange &) = default;
};

// What an interrupted change left that cannot be settled, or that is useless.
struct Disorder {
  bool journalUnreadable = false;
  std::string openChange = {};             // id of a change whose journal can be read, and which the next change finishes or takes back
  std::vector<std::string> leftovers = {}; // names in staging that no journal mentions, as far as this account may look

  [[nodiscard]] bool isEmpty() const { return !journalUnreadable && openChange.empty() && leftovers.empty(); }
  friend bool operator==(const Disorder &, const Disorder &) = default;
};

// How a store is opened for a change. AsItIs: for a repair, which decides itself about what is not settled.
enum class Opening { Settled, AsItIs };

// Which objects a plan depends on. Everything in `ca` and `root` is always looked at, since any of it may be in a chain, and
// so is everything in `requests`, since any of it may be answered.
struct Interest {
  std::vector<std::string> certificates = {}; // SHA-256, lower-case hex: entries of `my`
  std::vector<std::string> links = {};        // names in by-name, not escaped
  std::set<std::string> rootNames = {};       // of roots that the system may trust: hashes, as Certificate::subjectHash writes them
  bool neighbours = false;                    // StoreSnapshot::neighbours
  bool everyEntry = false;                    // all of `my`, without a look into the keys
  bool everyLink = false;                     // all names in by-name
  std::set<std::string> trash = {};           // ids of receipts: what the trash keeps under them
  std::set<std::string> accounts = {};        // AccountName::text: which accounts exist here
  bool everyTrash = false;                    // under which ids the trash keeps something
};

// What else a store has, for a review. No change depends on it.
struct Neighbours {
  std::vector<Certificate> certificates = {};    // of every entry of `my`, as far as they can be read
  std::map<std::string, std::string> links = {}; // all names -> SHA-256 they point to ("" if to no entry)
};

// What the trash keeps of one object. It has one of the last four; none of them where what is kept is not whole.
struct KeptObject {
  StoredObject object;
  std::optional<StoreEntry> entry = {};
  std::optional<Certificate> authority = {};
  std::optional<StoredRequest> request = {};
  std::optional<std::string> link = {}; // the SHA-256 of the entry that it led to

  [[nodiscard]] bool isWhole() const { return entry || authority || request || link; }
};

// A store at one moment: as before or as after any import, never between.
struct StoreSnapshot {
  bool exists = false;                                  // false: the store will be made by the first import
  std::string id = {};                                  // random, made with the store, and never changed; empty: it has none yet
  std::map<std::string, StoreEntry> entries = {};       // of Interest::certificates, by SHA-256
  std::map<std::string, DamagedEntry> damaged = {};     // the same
  std::map<std::string, std::string> links = {};        // of Interest::links, or all: name -> SHA-256 it points to ("" if to no entry)
  std::map<std::string, Certificate> linked = {};       // the certificates that those links lead to, by name, where they can be read
  std::map<std::string, StoreEntry> linkedEntries = {}; // the same certificates, with what is kept beside them
  std::vector<Certificate> ca = {};
  std::vector<Certificate> root = {};
  std::set<std::string> damagedAuthorities = {};             // "ca/<sha256>", "root/<sha256>": something is there, but not that certificate
  std::vector<StoreEntry> all = {};                          // every entry of `my` where that was asked for
  std::vector<StoredRequest> requests = {};                  // those that are whole, by SHA-256
  std::map<std::string, Value> damagedRequests = {};         // by SHA-256: what is wrong, names the file
  bool requestsHidden = false;                               // this user may not see them
  std::vector<Certificate> systemRoots = {};                 // self-signed, with the names of Interest::rootNames, which the system trusts
  std::string systemTrustPlace = {};                         // where that was looked up; empty: nowhere, and nothing is known
  std::string networkFileSystem = {};                        // "NFS", "SMB": where the store lies on one, or would be made; empty elsewhere
  std::optional<std::uint64_t> freeBytes = {};               // on the file system of the store, or where it would be made; nothing if not known
  std::string owner = {};                                    // of the store, where root looks at what is another account's; else empty
  Neighbours neighbours = {};                                // where they were asked for
  std::map<std::string, std::vector<KeptObject>> trash = {}; // of Interest::trash, by the ids of receipts
  std::set<std::string> inTrash = {};                        // where Interest::everyTrash: the ids of receipts
  bool trashHidden = false;                                  // this user may not see what the trash keeps
  std::map<std::string, SeenAccount> accounts = {};          // of Interest::accounts, those that exist here
  bool accessLists = false;                                  // where accounts were asked for: the place can let single accounts read a key
  bool journalUnreadable = false;                            // nothing can be changed before a repair; what is seen is what is in place
};

// requestIn returns the whole request with a SHA-256, or null.
const StoredRequest *requestIn(const StoreSnapshot &snapshot, const std::string &sha256);

// entryIn returns the entry with a SHA-256, or null.
const StoreEntry *entryIn(const std::vector<StoreEntry> &entries, const std::string &sha256);

// presenceOf says whether an object is in its place, as far as a look was interested in it. What a link leads to is not looked at.
Presence presenceOf(const StoredObject &object, const StoreSnapshot &snapshot);

// keptIn returns what the trash keeps of an object under the id of a receipt; null where it keeps nothing of it.
const KeptObject *keptIn(const StoreSnapshot &snapshot, const std::string &receipt, const StoredObject &object);

// Where a store has a key already: with a request, or with another entry of `my`.
struct KeyPlace {
  Section section;
  std::string sha256;

  friend bool operator==(const KeyPlace &, const KeyPlace &) = default;
};

struct ListedEntry {
  Section section = Section::My;
  StoreEntry entry;
  std::vector<std::string> links = {}; // names in by-name that lead to an entry of `my`, not escaped, sorted
};

struct Listing {
  std::vector<ListedEntry> entries = {};     // sorted by section and subject; a damaged one whose certificate is there is among them
  std::map<std::string, Value> damaged = {}; // "my/<sha256>", "ca/<sha256>", "journal" -> what is wrong, names the file
  std::optional<UnprovedChange> unproved = {};
};

} // namespace core
