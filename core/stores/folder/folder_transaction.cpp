// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_transaction.h"

#include "core/stores/folder/entry_proof.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/staging.h"
#include "core/stores/folder/store_error.h"
#include "core/stores/folder/store_version.h"
#include "core/stores/folder/store_view.h"
#include "core/stores/folder/trust_folder.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Renaming;
using posix::Result;

namespace {

tl::unexpected<posix::Failure> cancelled() {
  return tl::unexpected(posix::Failure{ECANCELED, "commit"});
}

} // namespace

FolderTransaction::FolderTransaction(FolderTree tree, StoreLock lock, std::string location)
    : m_tree(std::move(tree)), m_lock(std::move(lock)), m_location(std::move(location)) {}

Expected<void> FolderTransaction::prepare() {
  if (auto known = checkVersion(**m_tree.folder(""), m_location); !known) return known;
  auto ready =
      makeParts().and_then([this] { return checkRights(); }).and_then([this] { return settle(); }).and_then([this] { return writeVersion(); });
  return orError(std::move(ready), m_location);
}

Result<void> FolderTransaction::makeParts() {
  const auto version = m_tree.status(layout::versionFile);
  if (!version) return tl::unexpected(version.error());
  for (const auto &part : layout::folders) {
    const auto found = m_tree.folder(part.name);
    if (!found && found.error().code != ENOENT) return tl::unexpected(found.error());
    if (found) {
      // Without a version the store is still being made: whoever began may have been interrupted before the mode was set.
      auto set = *version ? Result<void>() : (*found)->setMode(part.mode);
      if (!set) return set;
      continue;
    }
    if (auto made = m_tree.makeFolder(part.name, part.mode); !made) return made;
  }
  return {};
}

// Said now rather than half way through: root itself and the owner of a read-only folder learn it here.
Result<void> FolderTransaction::checkRights() {
  for (const auto *path :
       {"", layout::my, layout::ca, layout::root, layout::requests, layout::byName, layout::receipts, layout::staging, layout::trash}) {
    const auto folder = m_tree.folder(path);
    if (!folder) return tl::unexpected(folder.error());
    if ((*folder)->mayChange()) continue;
    return posix::failure(std::string("write to ") + (*path == '\0' ? "the store's folder" : path));
  }
  return {};
}

Result<void> FolderTransaction::writeVersion() {
  const auto found = m_tree.status(layout::versionFile);
  if (!found) return tl::unexpected(found.error());
  if (*found) return {};
  // Never half written: it decides whether the store can be used at all.
  const auto staged = layout::join(layout::staging, layout::versionFile);
  if (auto made = m_tree.create(staged, layout::openFile, asBytes(std::string(layout::version) + "\n")); !made) return made;
  if (auto synced = m_tree.syncFiles(); !synced) return synced;
  return m_tree.move(staged, layout::versionFile, Renaming::Over);
}

Result<void> FolderTransaction::settle() {
  const auto text = readJournal(m_tree);
  if (!text) return tl::unexpected(text.error());
  if (*text) {
    const auto journal = Journal::parse(**text);
    if (!journal) {
      errno = EINVAL;
      return posix::failure(std::string("read ") + layout::journalFile);
    }
    const auto committed = isCommitted(m_tree, *journal);
    if (!committed) return tl::unexpected(committed.error());
    if (auto settled = *committed ? finish(m_tree, *journal) : core::takeBack(m_tree, *journal); !settled) return settled;
  }
  if (auto removed = m_tree.removeAll(layout::newJournalFile); !removed) return removed;
  const auto staging = m_tree.folder(layout::staging);
  if (!staging) return tl::unexpected(staging.error());
  const auto left = (*staging)->names();
  if (!left) return tl::unexpected(left.error());
  for (const auto &name : *left) {
    if (auto removed = m_tree.removeAll(layout::join(layout::staging, name)); !removed) return removed;
  }
  return {};
}

Expected<StoreSnapshot> FolderTransaction::look(const Interest &interest) {
  auto seen = orError(StoreView(m_tree, nullptr, false).snapshot(interest), m_location);
  if (seen) addTrust(interest, *seen);
  return seen;
}

Expected<void> FolderTransaction::commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) {
  if (progress) progress(Stage::Writing, 0);
  auto done = stage(change).and_then([&] { return carryOut(stop, progress); });
  if (done) {
    throwAwayStaging(change.receiptId);
    return {};
  }
  auto error = toError(done.error(), m_location);
  if (const auto back = giveUp(); !back) error.diagnostic = "it could not be taken back now: " + posix::describe(back.error());
  throwAwayStaging(change.receiptId);
  m_change.reset();
  return tl::unexpected(error);
}

Result<void> FolderTransaction::stage(const ChangeSet &change) {
  auto journal = stageChange(m_tree, change);
  if (!journal) return tl::unexpected(journal.error());
  m_change = std::move(*journal);
  for (const auto &entry : change.entries) {
    if (entry.key != nullptr || entry.keyFrom) m_newKeys.insert(entry.certificate.sha256());
  }
  return {};
}

Result<void> FolderTransaction::carryOut(const std::stop_token &stop, const Progress &progress) {
  const auto &operations = m_change->operations;
  if (operations.empty()) return {};
  if (stop.stop_requested()) return cancelled();
  if (auto opened = openJournal(m_tree, *m_change); !opened) return opened;
  if (auto marked = m_lock.markChange(); !marked) return marked;
  // Without an operation that commits, the journal itself did.
  bool committed = std::none_of(operations.begin(), operations.end(), [](const Operation &o) { return o.commits; });
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (!committed && stop.stop_requested()) return cancelled();
    if (auto performed = perform(m_tree, operations[i]); !performed) return performed;
    committed = committed || operations[i].commits;
    if (progress) progress(Stage::Writing, static_cast<double>(i + 1) / static_cast<double>(operations.size() + 1));
  }
  return wrapUp(m_tree, *m_change);
}

// After a failure: all back to what it was, as far as it got.
Result<void> FolderTransaction::giveUp() {
  if (!m_change) return {}; // it failed while it was staged
  const auto open = m_tree.status(layout::journalFile);
  if (!open) return tl::unexpected(open.error());
  if (*open) return core::takeBack(m_tree, *m_change);
  if (auto removed = m_tree.removeAll(layout::newJournalFile); !removed) return removed;
  return reverse(); // does nothing when nothing was performed
}

Result<void> FolderTransaction::reverse() {
  const auto reversal = stageReversal(m_tree, *m_change);
  if (!reversal) return tl::unexpected(reversal.error());
  if (reversal->operations.empty()) return {};
  if (auto opened = openJournal(m_tree, *reversal); !opened) return opened;
  if (auto marked = m_lock.markChange(); !marked) return marked;
  return finish(m_tree, *reversal);
}

// What is left there is of no use any more, and the next start would remove it: a failure here is none of the change.
void FolderTransaction::throwAwayStaging(const std::string &id) {
  const auto open = m_tree.status(layout::journalFile);
  if (!open || *open) return; // recovery will need it
  static_cast<void>(m_tree.removeAll(stagingOf(id)));
}

Expected<EntryProof> FolderTransaction::prove(const Certificate &certificate) {
  return orError(proveEntry(m_tree, certificate, !m_newKeys.contains(certificate.sha256())), m_location);
}

Expected<void> FolderTransaction::takeBack() {
  if (!m_change) return {};
  auto back = reverse();
  throwAwayStaging(m_change->id);
  if (back) m_change.reset();
  return orError(std::move(back), m_location);
}

Expected<void> FolderTransaction::amendReceipt(const std::string &id, const std::string &json) {
  const auto staged = layout::join(layout::staging, "amended-receipt.json");
  const auto place = layout::join(layout::receipts, id + ".json");
  auto amended = m_tree.removeAll(staged)
                     .and_then([&] { return m_tree.create(staged, layout::openFile, asBytes(json)); })
                     .and_then([&] { return m_tree.syncFiles(); })
                     .and_then([&] { return m_tree.move(staged, place, Renaming::Over); })
                     .and_then([&] {
                       m_tree.forget(layout::staging); // a name that comes back there is removed at the next start
                       return m_tree.syncAll();
                     });
  if (!amended) static_cast<void>(m_tree.removeAll(staged));
  return orError(std::move(amended), m_location);
}

} // namespace core
