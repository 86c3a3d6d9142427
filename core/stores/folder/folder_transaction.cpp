// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_transaction.h"

#include "core/model/certificate_pem.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/receipt_index.h"
#include "core/stores/folder/staging.h"
#include "core/stores/folder/store_error.h"
#include "core/stores/folder/store_id.h"
#include "core/stores/folder/store_proof.h"
#include "core/stores/folder/store_rights.h"
#include "core/stores/folder/store_version.h"
#include "core/stores/folder/store_view.h"
#include "core/stores/folder/way_to_keys.h"

#include <algorithm>
#include <cerrno>
#include <map>

namespace core {

using posix::Renaming;
using posix::Result;

namespace {

constexpr std::size_t longestExcerpt = 200; // of a journal that cannot be read

tl::unexpected<posix::Failure> cancelled() {
  return tl::unexpected(posix::Failure{ECANCELED, "commit"});
}

// The SHA-256 of the entry that an operation puts into `my`; empty for any other operation.
std::string entryOf(const Operation &operation) {
  const auto front = layout::join(layout::my, "");
  return operation.to.starts_with(front) && operation.after != "absent" ? operation.to.substr(front.size()) : std::string();
}

// The SHA-256 of the entry that an operation lets a link point to; empty for any other operation.
std::string entryLinkedBy(const Operation &operation) {
  constexpr std::string_view front = "link:";
  return operation.after.starts_with(front) ? layout::sha256OfTarget(operation.after.substr(front.size())) : std::string();
}

} // namespace

FolderTransaction::FolderTransaction(FolderTree tree, StoreLock lock, std::filesystem::path root, std::string location,
                                     std::shared_ptr<SystemTrust> trust)
    : m_tree(std::move(tree)), m_lock(std::move(lock)), m_root(std::move(root)), m_location(std::move(location)), m_trust(std::move(trust)) {}

// The index is written once for each change, when its receipt has its last form.
FolderTransaction::~FolderTransaction() {
  if (m_committed && m_change && !m_committedReceipt.receipt.summary.empty()) {
    addToIndex(m_tree, m_committedReceipt.receipt, m_committedReceipt.size);
  }
}

Expected<void> FolderTransaction::prepare(Opening opening) {
  m_opening = opening;
  if (auto known = checkVersion(**m_tree.folder(""), m_location); !known) return known;
  auto ready = orError(makeParts().and_then([this] { return checkRights(**m_tree.folder("")); }), m_location);
  if (ready && opening == Opening::Settled) ready = settle();
  if (ready) ready = orError(writeVersion(), m_location);
  // A caller that opens a store as it is finds staging as other readers see it.
  return ready && opening == Opening::Settled ? orError(makeStoreId(m_tree), m_location) : ready;
}

Result<void> FolderTransaction::makeParts() {
  const auto version = m_tree.status(layout::versionFile);
  if (!version) return tl::unexpected(version.error());
  for (const auto &part : layout::folders) {
    const auto found = m_tree.folder(part.name);
    if (!found && found.error().code != ENOENT) return tl::unexpected(found.error());
    if (found) {
      // Without a version the store is still being made: its maker may have been interrupted before the mode was set.
      auto set = *version ? Result<void>() : (*found)->setMode(part.mode);
      if (!set) return set;
      continue;
    }
    if (auto made = m_tree.makeFolder(part.name, part.mode); !made) return made;
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

Expected<void> FolderTransaction::settle() {
  const auto found = readJournal(m_tree);
  if (!found) return tl::unexpected(toError(found.error(), m_location));
  if (*found && !(*found)->journal) return fail(ErrorCode::JournalUnreadable, {{"store", m_location}}, (*found)->text.substr(0, longestExcerpt));
  auto settled = *found ? settle(*(*found)->journal) : Result<void>();
  if (!settled && isForGood(settled.error())) return fail(ErrorCode::JournalUnreadable, {{"store", m_location}}, posix::describe(settled.error()));
  // A caller that opens a store as it is decides about everything else that is left there.
  if (settled && m_opening == Opening::Settled) settled = clearStaging();
  return orError(std::move(settled), m_location);
}

// Whether a step fails because the store is not what its journal says, and not because the system can't do it just now.
bool FolderTransaction::isForGood(const posix::Failure &failure) {
  switch (failure.code) {
  case EEXIST:
  case ENOENT:
  case ENOTDIR:
  case EISDIR:
  case ENOTEMPTY:
  case ELOOP:
    return true;
  }
  return posix::isNoFile(failure);
}

Result<void> FolderTransaction::settle(const Journal &journal) {
  const auto committed = isCommitted(m_tree, journal);
  if (!committed) return tl::unexpected(committed.error());
  const auto settled = *committed ? finish(m_tree, journal) : core::takeBack(m_tree, journal);
  return settled ? m_tree.removeAll(stagingOf(journal.id)) : settled;
}

// A thing that no journal names was never a part of the store.
Result<void> FolderTransaction::clearStaging() {
  if (auto removed = m_tree.removeAll(layout::newJournalFile); !removed) return removed;
  const auto left = namesInStaging();
  if (!left) return tl::unexpected(left.error());
  for (const auto &name : *left) {
    if (auto removed = m_tree.removeAll(layout::join(layout::staging, name)); !removed) return removed;
  }
  return {};
}

Result<std::vector<std::string>> FolderTransaction::namesInStaging() {
  const auto staging = m_tree.folder(layout::staging);
  return staging ? (*staging)->names() : tl::unexpected(staging.error());
}

// There is a journal only where the store was opened as it is.
Result<StoreView> FolderTransaction::view() {
  auto found = readJournal(m_tree);
  if (!found) return tl::unexpected(found.error());
  const auto committed = *found && (*found)->journal ? isCommitted(m_tree, *(*found)->journal) : false;
  if (!committed) return tl::unexpected(committed.error());
  return StoreView(m_tree, std::move(*found), *committed);
}

Expected<Disorder> FolderTransaction::disorder() {
  if (m_opening == Opening::Settled) return Disorder();
  return orError(view().and_then([](StoreView &&seen) { return seen.disorder(); }), m_location);
}

Expected<std::optional<UnprovedChange>> FolderTransaction::unproved() {
  return orError(readUnproved(m_tree), m_location);
}

Expected<StoreSnapshot> FolderTransaction::look(const Interest &interest) {
  auto seen = orError(view().and_then([&](StoreView &&all) { return all.snapshot(interest); }), m_location);
  if (seen) m_trust->addTo(*seen, interest);
  if (seen) addAccounts(*seen, interest, m_root);
  return seen;
}

Expected<void> FolderTransaction::commit(const ChangeSet &change, std::stop_token stop, const Progress &progress) {
  if (m_committed) return fail(ErrorCode::Internal, {}, "a second commit in one transaction");
  if (progress) progress(Stage::Writing, 0);
  if (auto found = findObjects(change); !found) return found;
  auto done = orError(setAside(change).and_then([&] { return stage(change); }), m_location);
  if (done) done = tryKeys(change, stop, progress);
  if (done) done = orError(carryOut(stop, progress), m_location);
  if (done) {
    m_committed = true;
    throwAwayStaging(change.receiptId);
    m_committedReceipt = {{change.receiptId, change.summary}, change.receipt.size()};
    return {};
  }
  auto error = done.error();
  if (const auto back = giveUp(change); !back) error.diagnostic = "it could not be taken back now: " + posix::describe(back.error());
  throwAwayStaging(change.receiptId);
  m_change.reset();
  return tl::unexpected(error);
}

// What is to be removed is in its place, and what is to be restored in the trash.
Expected<void> FolderTransaction::findObjects(const ChangeSet &change) {
  const auto find = [&](const StoredObject &object, const std::string &path) -> Expected<void> {
    const auto state = path.empty() ? Result<std::string>("absent") : m_tree.stateOf(path);
    if (!state) return tl::unexpected(toError(state.error(), m_location));
    return *state == "absent" ? Expected<void>(tl::unexpected(noSuchObject(object))) : Expected<void>();
  };
  for (const auto &object : change.removals) {
    if (auto found = find(object, placeOf(object)); !found) return found;
  }
  for (const auto &restoration : change.restorations) {
    if (auto found = find(restoration.object, placeInTrash(restoration)); !found) return found;
  }
  for (const auto &receipt : change.purges) {
    const auto kept = layout::isPlainName(receipt) ? m_tree.stateOf(trashOf(receipt)) : Result<std::string>("absent");
    if (!kept) return tl::unexpected(toError(kept.error(), m_location));
    if (*kept == "absent") return fail(ErrorCode::NotFound, {{"what", Fault::File}, {"id", "trash/" + receipt}});
  }
  return {};
}

// An unreadable journal is in the trash before a new one takes its place, by a second name, so that neither is ever missing. Where it has
// no second name (it is not a file), the things that it may name go first: without any journal, everything left in staging is removed.
Result<void> FolderTransaction::setAside(const ChangeSet &change) {
  if (!change.intoTrash.journalUnreadable) return {};
  const auto trash = trashOf(change.receiptId), staging = layout::join(trash, layout::staging);
  if (auto made = m_tree.makeFolders(staging, layout::closedFolder); !made) return made;
  const auto kept = layout::join(trash, layout::journalFile);
  const auto status = m_tree.status(layout::journalFile);
  if (!status) return tl::unexpected(status.error());
  if (*status && S_ISREG((*status)->st_mode)) return m_tree.addName(layout::journalFile, kept);
  for (const auto &name : change.intoTrash.leftovers) {
    auto moved = m_tree.move(layout::join(layout::staging, name), layout::join(staging, name), Renaming::NotOver);
    if (!moved) return moved;
  }
  if (auto synced = m_tree.syncAll(); !synced) return synced;
  return m_tree.move(layout::journalFile, kept, Renaming::NotOver);
}

Result<void> FolderTransaction::stage(const ChangeSet &change) {
  auto journal = stageChange(m_tree, change);
  if (!journal) return tl::unexpected(journal.error());
  m_change = std::move(*journal);
  for (const auto &entry : change.entries) {
    if (entry.key != nullptr || entry.keyFrom) m_newKeys.insert(entry.certificate.sha256());
    if (entry.readers) m_readers.insert_or_assign(entry.certificate.sha256(), *entry.readers);
  }
  return {};
}

// No key goes live untried: not that of an entry, nor that of one which a link will point to.
Expected<void> FolderTransaction::tryKeys(const ChangeSet &change, const std::stop_token &stop, const Progress &progress) {
  std::map<std::string, std::string> places; // where the entry of each SHA-256 is now
  for (const auto &link : change.links) places.emplace(link.sha256, layout::join(layout::my, link.sha256));
  for (const auto &operation : m_change->operations) {
    if (const auto linked = entryLinkedBy(operation); !linked.empty()) places.emplace(linked, layout::join(layout::my, linked));
    const auto sha256 = entryOf(operation);
    if (!sha256.empty()) places.insert_or_assign(sha256, operation.from);
  }
  for (const auto &[sha256, place] : places) {
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    if (progress) progress(Stage::Proving, -1);
    if (auto tried = tryKey(sha256, place); !tried) return tried;
  }
  return {};
}

Expected<void> FolderTransaction::tryKey(const std::string &sha256, const std::string &place) {
  const auto folder = m_tree.folder(place);
  if (!folder) return tl::unexpected(toError(folder.error(), m_location));
  const auto text = (*folder)->read(layout::certificateFile);
  if (!text && text.error().code != ENOENT && !posix::isNoFile(text.error())) return tl::unexpected(toError(text.error(), m_location));
  const auto certificates = text ? certificatesFromPem(*text) : std::nullopt;
  if (!certificates || certificates->size() != 1) {
    const auto what = text ? Value(Fault::CertificateIsAnother) : Value(Fault::FileMissing, layout::certificateFile);
    return fail(ErrorCode::EntryDamaged, {{"object", layout::join(layout::my, sha256)}, {"what", what}});
  }
  const auto &certificate = certificates->front();
  const auto trial = core::tryKey(**folder, certificate);
  if (!trial) return tl::unexpected(toError(trial.error(), m_location));
  m_trials.insert_or_assign(sha256, *trial);
  if (trial->holds) return {};
  Error error{ErrorCode::KeyUnproved, {{"subject", certificate.title()}}};
  error.certificate = sha256;
  return tl::unexpected(std::move(error));
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

// After a failure: all back to what it was, as far as it got. What a repair has set aside stays there, for the next start to finish: back
// in staging, nothing would keep it.
Result<void> FolderTransaction::giveUp(const ChangeSet &change) {
  if (!m_change) return {}; // it failed while it was staged
  const auto open = m_tree.status(layout::journalFile);
  if (!open) return tl::unexpected(open.error());
  if (!change.intoTrash.isEmpty()) return {};
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

// The leftovers are not needed, and the next start removes them: a failure to remove them now does not make the change fail.
void FolderTransaction::throwAwayStaging(const std::string &id) {
  const auto open = m_tree.status(layout::journalFile);
  if (!open || *open) return; // recovery will need it
  static_cast<void>(m_tree.removeAll(stagingOf(id)));
}

Expected<StoreProof> FolderTransaction::prove(const std::vector<Certificate> &entries) {
  const auto journal = journalToProve();
  if (!journal) return tl::unexpected(toError(journal.error(), m_location));
  auto accounts = AccountsTried::None;
  for (const auto &certificate : entries) {
    const auto &sha256 = certificate.sha256();
    auto proof = proveEntry(m_tree, certificate, expectedOf(certificate, *journal));
    if (!proof) return tl::unexpected(toError(proof.error(), m_location));
    if (!proof->holds()) return *proof;
    proof->accounts = accounts;
    const auto readers = m_readers.find(sha256);
    const auto tried = readers == m_readers.end() ? Result<void>() : tryReaders({m_root, keyPathOf(sha256)}, readers->second, *proof);
    if (!tried) return tl::unexpected(toError(tried.error(), m_location));
    if (!proof->holds()) return *proof;
    accounts = proof->accounts;
  }
  auto proof = orError(proveOthers(m_tree, *journal), m_location);
  if (proof) proof->accounts = accounts;
  return proof;
}

// As a server opens it: by a name that this change lets lead there, where there is one.
std::string FolderTransaction::keyPathOf(const std::string &sha256) const {
  auto folder = layout::join(layout::my, sha256);
  for (const auto &operation : m_change ? m_change->operations : std::vector<Operation>()) {
    if (entryLinkedBy(operation) == sha256) folder = operation.to;
  }
  return layout::join(folder, layout::privateKeyFile);
}

// The id of the change that this transaction made, or else of the unproved one.
Result<Journal> FolderTransaction::journalToProve() {
  if (m_change) return *m_change;
  const auto text = m_tree.read(layout::unprovedFile);
  const auto journal = text ? Journal::parse(*text) : std::nullopt;
  return journal.value_or(Journal());
}

ExpectedEntry FolderTransaction::expectedOf(const Certificate &certificate, const Journal &journal) const {
  const auto &sha256 = certificate.sha256();
  ExpectedEntry expected;
  expected.keyWasKept = !m_newKeys.contains(sha256);
  for (const auto &operation : journal.operations) {
    if (entryOf(operation) == sha256) expected.texts = operation.newText;
  }
  if (const auto readers = m_readers.find(sha256); readers != m_readers.end()) expected.readers = readers->second;
  if (const auto trial = m_trials.find(sha256); trial != m_trials.end()) expected.trial = trial->second;
  return expected;
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
                     })
                     .and_then([&] { return forgetUnproved(m_tree, id); })
                     .and_then([&] { return m_tree.syncAll(); });
  if (!amended) static_cast<void>(m_tree.removeAll(staged));
  if (amended && m_committedReceipt.receipt.id == id) m_committedReceipt.size = json.size();
  return orError(std::move(amended), m_location);
}

} // namespace core
