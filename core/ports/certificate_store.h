// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"
#include "core/model/key_kind.h"
#include "core/ports/receipt_log.h"
#include "core/ports/store_change.h"
#include "core/ports/store_snapshot.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// A store that is locked for one change. Destroying it gives up the lock and removes what was staged but not committed.
class StoreTransaction {
public:
  virtual ~StoreTransaction() = default;

  // look reads the store under the lock.
  virtual Expected<StoreSnapshot> look(const Interest &interest) = 0;

  // disorder returns what is not settled. It is empty where the store was opened settled.
  virtual Expected<Disorder> disorder() { return Disorder(); }

  // settle finishes or takes back the open change of a store that was opened as it is, as opening it settled would have done.
  // JournalUnreadable where that can never be done; any other error where it may still succeed.
  virtual Expected<void> settle() { return {}; }

  // unproved returns the change whose proof is still to be made; only the last change can lack one.
  virtual Expected<std::optional<UnprovedChange>> unproved() = 0;

  // makeKey makes a private key for a request, where this store wants it made: in memory, unless it makes its keys itself. Internal, Cancelled.
  virtual Expected<PrivateKey> makeKey(KeyKind kind, const std::stop_token &stop) { return generateKey(kind, stop); }

  // commit does all of a change or nothing. Once per transaction: after a success it is Internal. Before anything is moved, the key of each
  // entry that the change puts or restores, or points a link to, signs something, and the certificate verifies it: KeyUnproved {subject} where
  // that fails, EntryDamaged where there is no certificate to ask. LimitHit for what would be too large to be read again; NotFound for what is
  // to be removed or restored and is not there; StoreFailed where something is in a place that the change does not say it replaces. A failure
  // (these, StoreDenied, Cancelled) leaves the store as it was. Cancelling is possible until the commit point.
  virtual Expected<void> commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) = 0;

  // prove reads back all that commit wrote, and these entries of `my`, whose keys it tries unless commit has tried the very same ones.
  virtual Expected<StoreProof> prove(const std::vector<Certificate> &entries) = 0;

  // takeBack undoes what commit did, when the proof failed. What was restored lies where it lay before.
  virtual Expected<void> takeBack() = 0;

  // amendReceipt replaces the receipt of a change, now that its proof was made, whatever its result. After a failure the change stays unproved.
  virtual Expected<void> amendReceipt(const std::string &id, const std::string &json) = 0;
};

// The capabilities of a store. A planner leaves out what the store cannot do.
struct StoreTraits {
  bool files = false;          // it consists of files that servers read, and that have paths
  bool links = false;          // it has names that lead to an entry, and that a renewal moves
  bool storedChains = false;   // an entry has its issuers beside it
  bool exportableKeys = false; // a key can be read out of it again
  bool keyReaders = false;     // accounts besides the owner can be let read a key
  bool trash = false;          // what is replaced or removed is kept, and can be brought back
};

// A file of a store, for people to copy its path.
struct PlaceOfFile {
  enum class Of { Entry, Link, Request };
  enum class File { FullChain, PrivateKey, Request }; // FullChain: the certificate with its issuers, as servers want it

  Of of = Of::Entry;
  std::string object = {}; // the SHA-256 of the entry or the request; of a link its name, not escaped
  File file = File::FullChain;
};

// Where certificates go: a port, one adapter for each kind of store.
class CertificateStore {
public:
  virtual ~CertificateStore() = default;

  [[nodiscard]] virtual std::string location() const = 0; // "folder:/var/lib/certwright/store"
  [[nodiscard]] virtual Scope scope() const = 0;

  // traits says what the store can do. Always the same for one store.
  [[nodiscard]] virtual StoreTraits traits() const = 0;

  // pathOf returns where a server finds a file ("…/my/<sha256>/fullchain.pem"), whether or not it is there. Nothing in a store without files.
  [[nodiscard]] virtual std::optional<std::string> pathOf(const PlaceOfFile &place) const = 0;

  // look reads without a lock and changes nothing; every account that may read the store may look. A store that does not exist is
  // an empty snapshot. StoreDenied, StoreFailed, StoreUnknownVersion.
  virtual Expected<StoreSnapshot> look(const Interest &interest) = 0;

  // begin makes the store if needed, waits for its lock (StoreBusy after the bound), and settles what an interrupted change
  // left behind, unless it is opened as it is. StoreDenied when this user may not write there; JournalUnreadable when it cannot be settled.
  virtual Expected<std::unique_ptr<StoreTransaction>> begin(std::stop_token stop, const Progress &progress, Opening opening = Opening::Settled) = 0;

  // mayChange says whether this account could begin a change, as far as that is known without beginning one: in every place that a change may
  // need. Its error is the one that begin would end with. StoreDenied, StoreFailed, StoreForeign, StoreUnknownVersion.
  virtual Expected<void> mayChange() = 0;

  // isSettled says whether no interrupted change has left anything for the next one: to settle, or to prove. It only looks, without
  // a lock: a change that is being made right now does not look settled either. What it may not look at counts as settled.
  virtual Expected<bool> isSettled() { return true; }

  // disorder returns what is not settled, once no change is going on. It only looks, as look does; in staging, at whatever this account may see.
  virtual Expected<Disorder> disorder() { return Disorder(); }

  // list returns every entry of the sections asked for (all when nothing is), without a look into the keys.
  virtual Expected<Listing> list(std::optional<Section> section) = 0;

  // receiptLog returns the receipts of the store's changes. It lives as long as the store.
  virtual ReceiptLog &receiptLog() = 0;
};

} // namespace core
