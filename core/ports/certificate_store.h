// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/model/certificate.h"
#include "core/model/certificate_request.h"
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

// All that one import changes in a store.
struct ChangeSet {
  std::string receiptId;
  std::vector<EntryChange> entries = {};
  std::vector<Certificate> intermediates = {}; // to `ca`
  std::vector<Certificate> roots = {};         // to `root`
  std::vector<RequestChange> requests = {};    // to `requests`
  std::vector<std::string> goneRequests = {};  // by SHA-256: out of `requests`, into the trash under the receipt's id
  std::vector<LinkChange> links = {};
  std::string receipt = {}; // JSON; committed together with the change, without the proof that only comes later
};

// What was found when a stored entry was tried after the commit.
struct EntryProof {
  bool reread = false;    // the stored certificate is the one that was imported, byte for byte
  bool signature = false; // the stored key signs and the stored certificate verifies it
  bool modes = false;     // owner and modes are as the store promises
  std::string what = {};  // English: what does not hold
};

// A store that is locked for one change. Destroying it gives up the lock and removes what was staged but not committed.
class StoreTransaction {
public:
  virtual ~StoreTransaction() = default;

  // look reads the store under the lock.
  virtual Expected<StoreSnapshot> look(const Interest &interest) = 0;

  // commit does all of a change or nothing. Once per transaction. A failure (StoreFailed, StoreDenied, Cancelled) leaves
  // the store as it was. Cancelling is possible until the commit point.
  virtual Expected<void> commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) = 0;

  // prove reads back an entry of `my` and tries its key.
  virtual Expected<EntryProof> prove(const Certificate &certificate) = 0;

  // takeBack undoes what commit did, when the proof failed.
  virtual Expected<void> takeBack() = 0;

  // amendReceipt replaces the receipt that commit wrote, now that the proof is known. A failure changes nothing.
  virtual Expected<void> amendReceipt(const std::string &id, const std::string &json) = 0;
};

struct ListedEntry {
  Section section = Section::My;
  StoreEntry entry;
};

struct Listing {
  std::vector<ListedEntry> entries = {};           // sorted by section and subject; a damaged one whose certificate is there is among them
  std::map<std::string, std::string> damaged = {}; // "my/<sha256>", "ca/<sha256>" -> what is wrong, English, names the file
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

  // begin makes the store if needed, waits for its lock (StoreBusy after the bound), and settles what an interrupted import
  // left behind. StoreDenied when this user may not write there.
  virtual Expected<std::unique_ptr<StoreTransaction>> begin(std::stop_token stop, const Progress &progress) = 0;

  // isSettled says whether no interrupted import has left anything that begin would settle. It only looks, without
  // a lock: a change that somebody is making right now does not look settled either. What it may not look at counts as settled.
  virtual Expected<bool> isSettled() { return true; }

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
