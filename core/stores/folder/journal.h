// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_snapshot.h"
#include "core/stores/folder/folder_tree.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

// Text of public files by their names within a folder; under "" for a thing that is a file itself.
using PublicText = std::map<std::string, std::string>;

// One thing that changes its state (FolderTree::stateOf) by one rename. What was in the place is then at `from`.
struct Operation {
  std::string from; // where the new thing waits; with after "absent", where the old one goes
  std::string to;
  std::string before;
  std::string after;
  std::string keep = {};   // where in the trash the old thing ends; empty: it is thrown away
  bool commits = false;    // once one of these is in its place, the change is to be finished, not taken back
  PublicText newText = {}; // for readers, who may not look into staging or trash; see Journal::toJson
  PublicText oldText = {};
};

// What is being changed. While its file is there the change is not settled; readers then take each object as all
// operations leave it (the change is committed) or as they found it (it is not), wherever the renames have got to.
struct Journal {
  std::string id;         // the receipt's
  bool takesBack = false; // it undoes the change of that id, and cannot be undone itself
  std::vector<Operation> operations;
  std::optional<UnprovedChange> unproved = {}; // what is to be proved once it is closed; the journal is kept until then

  // toJson writes it with a checksum. The texts of an operation that are longer than a megabyte are left out, and all that come after the
  // first sixteen megabytes: the file must stay below what is read again.
  [[nodiscard]] std::string toJson() const;

  // parse reads it back. Nothing for a journal of another version, one whose checksum does not fit, and one that leads out of the store.
  // A journal of version 1 has no checksum.
  static std::optional<Journal> parse(const std::string &json);
};

// isCommitted says whether a journal's change is to be finished. Only looks; any reader may ask. What this account may not look at does not
// decide for it.
posix::Result<bool> isCommitted(FolderTree &tree, const Journal &journal);

// Writes the journal's file, synced, and syncs all that it depends on before.
posix::Result<void> openJournal(FolderTree &tree, const Journal &journal);
// closeJournal removes the journal's file when all that was changed is on the disk. One whose change is unproved gets the name `unproved`.
posix::Result<void> closeJournal(FolderTree &tree, const Journal &journal);

// readUnproved returns the change that the file `unproved` names; nothing without the file or where it cannot be read: it must not block any work.
posix::Result<std::optional<UnprovedChange>> readUnproved(FolderTree &tree);

// forgetUnproved removes that file when it names this change. The caller syncs.
posix::Result<void> forgetUnproved(FolderTree &tree, const std::string &id);

// What is in the journal's place.
struct FoundJournal {
  std::string text;               // what was read, or why that failed; for comparing two looks
  std::optional<Journal> journal; // nothing: it cannot be read, and what was being changed is unknown
};

// readJournal reads the journal's file; nothing when there is none.
posix::Result<std::optional<FoundJournal>> readJournal(FolderTree &tree);

// perform brings one operation about, if it is not done yet.
posix::Result<void> perform(FolderTree &tree, const Operation &operation);

// wrapUp moves what was replaced to the trash and closes the journal; finish performs what is still to do before that.
posix::Result<void> wrapUp(FolderTree &tree, const Journal &journal);
posix::Result<void> finish(FolderTree &tree, const Journal &journal);

// takeBack undoes what was performed, last first, and closes the journal.
posix::Result<void> takeBack(FolderTree &tree, const Journal &journal);

std::string stagingOf(const std::string &id); // "staging/<id>"
std::string trashOf(const std::string &id);   // "trash/<id>"

} // namespace core
