// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_store.h"

#include "core/stores/folder/folder_transaction.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/snapshot_reading.h"
#include "core/stores/folder/store_error.h"
#include "core/stores/folder/store_lock.h"
#include "core/stores/folder/store_rights.h"
#include "core/stores/folder/store_version.h"
#include "core/stores/folder/way_to_keys.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace core {

using posix::Folder;
using posix::Result;

namespace {

// Makes the missing folders of a path, as servers need them: open to all.
Result<Folder> makePath(const std::filesystem::path &path) {
  auto opened = Folder::at(path.string());
  if (opened || opened.error().code != ENOENT || !path.has_relative_path()) return opened;
  const auto parent = makePath(path.parent_path());
  if (!parent) return tl::unexpected(parent.error());
  auto made = parent->openOrMake(path.filename().string(), layout::openFolder);
  if (!made) return made;
  if (auto synced = parent->sync(); !synced) return tl::unexpected(synced.error());
  return Folder::at(path.string());
}

// The path without "/" and "." at its end, which have no parent to be made in. ".." stays: behind a link it leads elsewhere
// than the text says.
std::filesystem::path wholePath(const std::filesystem::path &path) {
  std::error_code failed;
  auto whole = std::filesystem::absolute(path, failed);
  if (failed) return path; // there is no current folder; opening will say so
  while (whole.has_relative_path() && (!whole.has_filename() || whole.filename() == ".")) whole = whole.parent_path();
  return whole;
}

// What is known of the place where a store would be made; nothing where nothing can be seen.
void lookAbove(const std::filesystem::path &path, StoreSnapshot &seen) {
  const auto opened = Folder::at(path.string());
  if (!opened && opened.error().code == ENOENT && path.has_relative_path()) return lookAbove(path.parent_path(), seen);
  if (!opened) return;
  seen.networkFileSystem = opened->networkFileSystem().value_or(std::string());
  seen.freeBytes = opened->freeBytes();
}

// An empty folder that was made for the store gets the store's mode; one that holds other things keeps its own.
Result<void> openToAll(const Folder &store) {
  const auto names = store.names();
  if (!names) return tl::unexpected(names.error());
  const auto status = store.status();
  if (!status) return tl::unexpected(status.error());
  const bool right = (status->st_mode & 07777U) == layout::openFolder;
  if (!names->empty() || right || status->st_uid != ::geteuid()) return {};
  return store.setMode(layout::openFolder);
}

std::filesystem::path fromEnvironment(const char *name) {
  const char *const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody writes to the environment while verbs run
  return value == nullptr ? "" : value;
}

// Services and `env -i` have no HOME; the current folder is not a substitute. Empty where the account has no home either.
std::filesystem::path homeFolder() {
  if (auto home = fromEnvironment("HOME"); home.is_absolute()) return home;
  std::array<char, 16384> buffer{};
  struct passwd account {};
  struct passwd *found = nullptr;
  const bool known = ::getpwuid_r(::geteuid(), &account, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
  const std::filesystem::path home = known ? account.pw_dir : "";
  return home.is_absolute() ? home : std::filesystem::path();
}

std::filesystem::path folderOf(const PlaceOfFile &place) {
  switch (place.of) {
  case PlaceOfFile::Of::Entry:
    return layout::join(layout::my, place.object);
  case PlaceOfFile::Of::Link:
    return layout::join(layout::byName, layout::escapeLinkName(place.object));
  case PlaceOfFile::Of::Request:
    break;
  }
  return layout::join(layout::requests, place.object);
}

const char *nameOf(PlaceOfFile::File file) {
  switch (file) {
  case PlaceOfFile::File::FullChain:
    return layout::fullChainFile;
  case PlaceOfFile::File::PrivateKey:
    return layout::privateKeyFile;
  case PlaceOfFile::File::Request:
    break;
  }
  return layout::requestFile;
}

} // namespace

FolderStore::FolderStore(const std::filesystem::path &root, Scope scope, std::chrono::milliseconds lockWait)
    : m_root(wholePath(root)), m_scope(scope), m_lockWait(lockWait), m_receipts(m_root, location(), lockWait) {}

FolderStore::~FolderStore() = default;

std::string FolderStore::location() const {
  return "folder:" + m_root.string();
}

Scope FolderStore::scope() const {
  return m_scope;
}

StoreTraits FolderStore::traits() const {
  return {.files = true, .links = true, .storedChains = true, .exportableKeys = true, .keyReaders = true, .trash = true};
}

std::optional<std::string> FolderStore::pathOf(const PlaceOfFile &place) const {
  return (m_root / folderOf(place) / nameOf(place.file)).string();
}

Expected<StoreSnapshot> FolderStore::look(const Interest &interest) {
  auto seen = readStore<StoreSnapshot>(m_root, location(), m_lockWait, [&](StoreView &view) { return view.snapshot(interest); });
  if (seen && !seen->exists) lookAbove(m_root, *seen);
  if (seen) m_trust->addTo(*seen, interest);
  if (seen) addAccounts(*seen, interest, m_root);
  return seen;
}

// A change that is going on looks like an interrupted one: a reader that sees one waits for its end, as far as its rights allow.
Expected<Disorder> FolderStore::disorder() {
  const auto look = [&] { return readStore<Disorder>(m_root, location(), m_lockWait, [](StoreView &view) { return view.disorder(); }); };
  auto seen = look();
  if (!seen || seen->isEmpty()) return seen;
  const auto root = Folder::at(m_root.string());
  if (!root) return tl::unexpected(toError(root.error(), location()));
  const auto lock = StoreLock::wait(*root, StoreLock::Kind::Reader, {m_lockWait});
  if (!lock && lock.error().code == ETIMEDOUT) return tl::unexpected(lockError(lock.error(), *root, location(), m_lockWait));
  return look();
}

Expected<Listing> FolderStore::list(std::optional<Section> section) {
  return readStore<Listing>(m_root, location(), m_lockWait, [&](StoreView &view) { return view.list(section); });
}

ReceiptLog &FolderStore::receiptLog() {
  return m_receipts;
}

Expected<std::unique_ptr<StoreTransaction>> FolderStore::begin(std::stop_token stop, const Progress &progress, Opening opening) {
  // Reported now rather than half way through, and as it is before a change: root itself and the owner of a read-only folder learn it here.
  if (auto may = mayChange(); !may) return tl::unexpected(may.error());
  auto root = makePath(m_root);
  if (!root) return tl::unexpected(toError(root.error(), location()));
  FolderTree tree(std::move(*root));
  const auto store = *tree.folder("");
  // Before the lock's file is made: a folder of another version, or of another program, stays as it is.
  if (auto known = checkVersion(*store, location()); !known) return tl::unexpected(known.error());
  if (auto opened = openToAll(*store); !opened) return tl::unexpected(toError(opened.error(), location()));
  auto lock = StoreLock::wait(*store, StoreLock::Kind::Writer, {m_lockWait, stop, progress});
  if (!lock) return tl::unexpected(lockError(lock.error(), *store, location(), m_lockWait));
  auto transaction = std::make_unique<FolderTransaction>(std::move(tree), std::move(*lock), m_root, location(), m_trust);
  if (auto ready = transaction->prepare(opening); !ready) return tl::unexpected(ready.error());
  return transaction;
}

// A store that does not exist is made in the nearest folder above it that does.
Expected<void> FolderStore::mayChange() {
  auto path = m_root;
  auto nearest = Folder::at(path.string());
  while (!nearest && nearest.error().code == ENOENT && path.has_relative_path()) {
    path = path.parent_path();
    nearest = Folder::at(path.string());
  }
  if (!nearest) return tl::unexpected(toError(nearest.error(), location()));
  if (path == m_root) {
    // A folder of another program may have anything in the places of a store.
    const auto known = checkVersion(*nearest, location());
    return known ? orError(checkRights(*nearest), location()) : known;
  }
  if (!nearest->mayChange()) return tl::unexpected(toError(posix::failure("write to " + path.string()).value(), location()));
  return {};
}

Expected<bool> FolderStore::isSettled() {
  auto root = Folder::at(m_root.string());
  if (!root && root.error().code == ENOENT) return true;
  if (!root) return tl::unexpected(toError(root.error(), location()));
  for (const auto *name : {layout::journalFile, layout::newJournalFile, layout::unprovedFile}) {
    const auto found = root->status(name);
    if (!found) return tl::unexpected(toError(found.error(), location()));
    if (*found) return false;
  }
  const auto staging = root->open(layout::staging);
  const auto left = staging ? staging->names() : tl::unexpected(staging.error());
  return !left || left->empty();
}

std::filesystem::path FolderStore::machineRoot() {
  return "/var/lib/certwright/store";
}

std::filesystem::path FolderStore::userRoot() {
  // XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const auto dataHome = fromEnvironment("XDG_DATA_HOME");
  if (dataHome.is_absolute()) return dataHome / "certwright/store";
  const auto home = homeFolder();
  return home.empty() ? home : home / ".local/share/certwright/store";
}

} // namespace core
