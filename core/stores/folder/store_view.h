// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/receipt_log.h"
#include "core/ports/store_snapshot.h"
#include "core/stores/folder/journal.h"
#include "core/stores/folder/stored_entry.h"
#include "core/stores/folder/stored_request.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

// The content of a store, seen past an unsettled change: all of the change, or nothing of it.
class StoreView final {
public:
  // journal: what was found in the journal's place; committed: whether its change is to be finished. Without one all is settled.
  explicit StoreView(FolderTree &tree, std::optional<FoundJournal> journal = {}, bool committed = false);

  posix::Result<StoreSnapshot> snapshot(const Interest &interest);
  posix::Result<Listing> list(std::optional<Section> section);
  posix::Result<Disorder> disorder();
  posix::Result<std::vector<std::string>> receipts();                       // ids, oldest first
  posix::Result<std::vector<KnownReceipt>> knownReceipts();                 // the same, with what the index has
  posix::Result<std::optional<std::string>> receipt(const std::string &id); // JSON

private:
  // What a reader sees in a place instead of its real content: nothing, this text, or a file that waits elsewhere.
  struct Instead {
    std::optional<PublicText> text = {};
    std::string state = {};
    std::string elsewhere = {}; // the path of a text that the journal leaves out
  };
  struct Authorities {
    std::vector<Certificate> certificates = {};
    std::set<std::string> damaged = {}; // as StoreSnapshot::damagedAuthorities
  };
  posix::Result<std::optional<Instead>> insteadOf(const std::string &path);
  posix::Result<std::set<std::string>> namesIn(const std::string &folder);
  posix::Result<std::optional<EntryFiles>> entryFiles(const std::string &sha256, KeyReading keyReading);
  using FilesReading = std::function<posix::Result<EntryFiles>(const posix::Folder &)>;
  posix::Result<std::optional<EntryFiles>> filesInstead(const Instead &instead, const FilesReading &reading);
  posix::Result<std::optional<std::string>> fileText(const std::string &path);
  posix::Result<std::optional<std::string>> linkedTo(const std::string &name);
  posix::Result<std::optional<EntryFiles>> requestFiles(const std::string &sha256);
  posix::Result<void> readEntries(const Interest &interest, const std::set<std::string> &inMy, StoreSnapshot &snapshot);
  posix::Result<void> readLinks(const Interest &interest, const std::set<std::string> &inMy, StoreSnapshot &snapshot);
  posix::Result<void> readNeighbours(const std::set<std::string> &inMy, Neighbours &neighbours);
  posix::Result<std::optional<std::string>> certificateText(const std::string &sha256);
  posix::Result<void> readRequests(StoreSnapshot &snapshot);
  posix::Result<void> readTrash(const Interest &interest, StoreSnapshot &snapshot);
  posix::Result<std::vector<KeptObject>> keptUnder(const std::string &receipt);
  posix::Result<KeptObject> kept(const std::string &receipt, const StoredObject &object);
  posix::Result<std::set<std::string>> namesInTrash(const std::string &folder);
  std::string whereKept(const std::string &path);
  posix::Result<Authorities> authoritiesIn(const std::string &folder);
  posix::Result<Listing> listOf(Section section);
  using LinksOfEntries = std::map<std::string, std::vector<std::string>>; // by SHA-256
  posix::Result<LinksOfEntries> linksOfEntries();

  [[nodiscard]] const std::vector<Operation> &operations() const;

  FolderTree &m_tree;
  std::optional<FoundJournal> m_journal;
  bool m_committed;
};

} // namespace core
