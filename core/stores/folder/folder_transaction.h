// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/stores/folder/folder_tree.h"
#include "core/stores/folder/journal.h"
#include "core/stores/folder/reading_trial.h"
#include "core/stores/folder/store_lock.h"
#include "core/stores/folder/store_proof.h"
#include "core/stores/folder/store_view.h"
#include "core/stores/folder/system_trust.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// The change of a folder store, under its lock.
class FolderTransaction final : public StoreTransaction {
public:
  // root: the path by which other accounts reach the store.
  FolderTransaction(FolderTree tree, StoreLock lock, std::filesystem::path root, std::string location, std::shared_ptr<SystemTrust> trust);

  ~FolderTransaction() override;
  FolderTransaction(const FolderTransaction &) = delete;
  FolderTransaction &operator=(const FolderTransaction &) = delete;
  FolderTransaction(FolderTransaction &&) = delete;
  FolderTransaction &operator=(FolderTransaction &&) = delete;

  // prepare checks the version, makes what is missing and, unless opened as it is, settles what an interrupted change left. To be called first.
  Expected<void> prepare(Opening opening);

  Expected<StoreSnapshot> look(const Interest &interest) override;
  Expected<Disorder> disorder() override;
  Expected<void> settle() override;
  Expected<std::optional<UnprovedChange>> unproved() override;
  Expected<void> commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) override;
  Expected<StoreProof> prove(const std::vector<Certificate> &entries) override;
  Expected<void> takeBack() override;
  Expected<void> amendReceipt(const std::string &id, const std::string &json) override;

private:
  posix::Result<void> makeParts();
  posix::Result<void> writeVersion();
  posix::Result<void> settle(const Journal &journal);
  static bool isForGood(const posix::Failure &failure);
  posix::Result<StoreView> view();
  posix::Result<void> clearStaging();
  posix::Result<std::vector<std::string>> namesInStaging();
  Expected<void> findObjects(const ChangeSet &change);
  posix::Result<void> setAside(const ChangeSet &change);
  posix::Result<void> stage(const ChangeSet &change);
  Expected<void> tryKeys(const ChangeSet &change, const std::stop_token &stop, const Progress &progress);
  Expected<void> tryKey(const std::string &sha256, const std::string &place);
  posix::Result<Journal> journalToProve();
  [[nodiscard]] ExpectedEntry expectedOf(const Certificate &certificate, const Journal &journal) const;
  [[nodiscard]] std::string keyPathOf(const std::string &sha256) const;
  posix::Result<void> carryOut(const std::stop_token &stop, const Progress &progress);
  posix::Result<void> giveUp(const ChangeSet &change);
  posix::Result<void> reverse();
  void throwAwayStaging(const std::string &id);

  FolderTree m_tree;
  StoreLock m_lock;
  std::filesystem::path m_root;
  std::string m_location;
  std::shared_ptr<SystemTrust> m_trust;
  std::optional<Journal> m_change; // what commit does or did
  bool m_committed = false;
  struct {
    KnownReceipt receipt;
    std::size_t size = 0; // as it was committed or amended last
  } m_committedReceipt;
  Opening m_opening = Opening::Settled;
  std::set<std::string> m_newKeys;           // SHA-256 of the entries whose key it writes
  std::map<std::string, KeyTrial> m_trials;  // by the SHA-256 of the entry
  std::map<std::string, Accounts> m_readers; // of the keys for which the change says who may read them; the same
};

} // namespace core
