// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_change.h"
#include "core/stores/folder/folder_tree.h"
#include "core/stores/folder/journal.h"

#include <optional>

namespace core {

// The result of letting a stored key sign something.
struct KeyTrial {
  bool holds = false; // the certificate verifies it
  Bytes file = {};    // SHA-256 of the file that holds the key, to know it again
};

// tryKey lets the key in the folder of an entry sign something new, and the certificate verify it. A key that is
// missing or cannot be used does not hold; a failure to read it decides nothing.
posix::Result<KeyTrial> tryKey(const posix::Folder &entry, const Certificate &certificate);

// What is known of an entry before it is read back.
struct ExpectedEntry {
  PublicText texts = {};                // of its public files, to the letter; empty: they need only be whole
  std::optional<KeyTrial> trial = {};   // of its key; nothing: it is tried now
  bool keyWasKept = true;               // the key was there before: its group, or an ACL, may have been let read it
  std::optional<Accounts> readers = {}; // who may read it besides its owner; nothing where that was not changed
};

// proveEntry reads an entry of `my` as a server would. A proof that does not hold is not a failure: it says what does not hold.
posix::Result<StoreProof> proveEntry(FolderTree &tree, const Certificate &certificate, const ExpectedEntry &expected);

// proveOthers reads back what a journal put in place outside of `my`: authorities, links, requests and the receipt.
posix::Result<StoreProof> proveOthers(FolderTree &tree, const Journal &journal);

} // namespace core
