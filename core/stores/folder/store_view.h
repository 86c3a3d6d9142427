// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/journal.h"
#include "core/stores/folder/stored_entry.h"
#include "core/stores/folder/stored_request.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

// What a store holds, seen past a change that is not settled: all of it, or none.
class StoreView final {
public:
  StoreView(FolderTree &tree, const Journal *journal, bool committed);

  posix::Result<StoreSnapshot> snapshot(const Interest &interest);
  posix::Result<Listing> list(std::optional<Section> section);
  posix::Result<std::vector<std::string>> receipts();                       // ids, oldest first
  posix::Result<std::optional<std::string>> receipt(const std::string &id); // JSON

private:
  // What a reader shall see in a place instead of what is there: nothing, or this text.
  struct Instead {
    std::optional<PublicText> text = {};
    std::string state = {};
  };
  struct Authorities {
    std::vector<Certificate> certificates = {};
    std::set<std::string> damaged = {}; // as StoreSnapshot::damagedAuthorities
  };
  posix::Result<std::optional<Instead>> insteadOf(const std::string &path);
  posix::Result<std::set<std::string>> namesIn(const std::string &folder);
  posix::Result<std::optional<EntryFiles>> entryFiles(const std::string &sha256, KeyReading keyReading);
  posix::Result<std::optional<std::string>> fileText(const std::string &path);
  posix::Result<std::optional<std::string>> linkedTo(const std::string &name);
  posix::Result<std::optional<EntryFiles>> requestFiles(const std::string &sha256);
  posix::Result<void> readRequests(StoreSnapshot &snapshot);
  posix::Result<Authorities> authoritiesIn(const std::string &folder);
  posix::Result<Listing> listOf(Section section);

  FolderTree &m_tree;
  const Journal *m_journal; // null when all is settled; not owned
  bool m_committed;
};

} // namespace core
