// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/private_key.h"
#include "core/ports/store_snapshot.h"
#include "core/ports/stored_object.h"

#include <optional>
#include <string>
#include <vector>

// The change of a store, and the result of its proof.
namespace core {

// An entry to be put in `my`, or to replace the one there whole.
struct EntryChange {
  Certificate certificate;
  std::vector<Certificate> chain = {}; // issuers in order, root left out
  const PrivateKey *key = nullptr;     // null: keep the key that the entry has, or copy that of keyFrom. Not owned.
  EntryDescription description = {};
  bool replaces = false; // there is something in its place, which is kept in the trash under the receipt's id
  std::optional<KeyPlace> keyFrom = {};
  std::optional<Accounts> readers = {}; // who may read its key besides the owner; nothing: as it is, or for a new key nobody
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

// An object that goes back from the trash to its place, as it was.
struct Restoration {
  std::string receipt; // of the change that removed or replaced it: it lies in the trash under this id
  StoredObject object;
};

// All that one change does to a store. What is both removed and restored is swapped: the one that is there for the one in the trash.
struct ChangeSet {
  std::string receiptId;
  std::vector<EntryChange> entries = {};
  std::vector<Certificate> intermediates = {}; // to `ca`
  std::vector<Certificate> roots = {};         // to `root`
  std::vector<RequestChange> requests = {};    // to `requests`
  std::vector<LinkChange> links = {};
  std::vector<StoredObject> removals = {};     // to the trash under the receipt's id
  std::vector<Restoration> restorations = {};  // from the trash; the place must be free
  std::vector<std::string> purges = {};        // ids of receipts, under which the trash keeps something: all of it is destroyed
  std::string receipt = {};                    // JSON; committed together with the change, without the proof that only comes later
  std::string summary = {};                    // of the receipt, in one line, for ReceiptLog::known
  std::optional<UnprovedChange> unproved = {}; // where a proof is to follow: kept with the change until amendReceipt
  Disorder intoTrash = {};                     // of a repair: what is moved to the trash under the receipt's id
};

// What was found when a change was tried after its commit.
struct StoreProof {
  bool reread = false;                          // everything that was written is there; byte for byte, but for texts that a journal leaves out
  bool signature = false;                       // the key of each entry signs, and the stored certificate verifies it
  bool modes = false;                           // owner and modes are as the store promises, and nobody may read a key but who is to
  Value what = {};                              // what does not hold
  std::string certificate = {};                 // SHA-256 of the entry that it concerns
  AccountsTried accounts = AccountsTried::None; // whether the keys were read as those that the change lets read them

  [[nodiscard]] bool holds() const { return reread && signature && modes; }
};

} // namespace core
