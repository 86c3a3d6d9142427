// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/folder_tree.h"
#include "core/stores/folder/journal.h"
#include "core/stores/folder/store_lock.h"

#include <optional>
#include <set>
#include <stop_token>
#include <string>

namespace core {

// The change of a folder store, under its lock.
class FolderTransaction final : public StoreTransaction {
public:
  FolderTransaction(FolderTree tree, StoreLock lock, std::string location);

  // prepare checks the version, makes what is missing and settles what an interrupted change left. To be called first.
  Expected<void> prepare();

  Expected<StoreSnapshot> look(const Interest &interest) override;
  Expected<void> commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) override;
  Expected<EntryProof> prove(const Certificate &certificate) override;
  Expected<void> takeBack() override;
  Expected<void> amendReceipt(const std::string &id, const std::string &json) override;

private:
  posix::Result<void> makeParts();
  posix::Result<void> checkRights();
  posix::Result<void> writeVersion();
  posix::Result<void> settle();
  posix::Result<void> stage(const ChangeSet &change);
  posix::Result<void> carryOut(const std::stop_token &stop, const Progress &progress);
  posix::Result<void> giveUp();
  posix::Result<void> reverse();
  void throwAwayStaging(const std::string &id);

  FolderTree m_tree;
  StoreLock m_lock;
  std::string m_location;
  std::optional<Journal> m_change; // what commit does or did
  std::set<std::string> m_newKeys; // SHA-256 of the entries whose key it writes
};

} // namespace core
