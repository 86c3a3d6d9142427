// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_tree.h"

#include "core/stores/folder/access_list.h"
#include "core/stores/folder/layout.h"

#include <unistd.h>

#include <cerrno>

namespace core {

using posix::Folder;
using posix::Result;

namespace {

// Each waits for its sync with a descriptor open; a file with ten thousand certificates must not use them all up.
constexpr std::size_t mostOpenFiles = 64;

struct Split {
  std::string folder, name;
};

Split split(const std::string &path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return {{}, path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

bool isBelow(const std::string &path, const std::string &top) {
  return path == top || path.starts_with(top + "/");
}

bool isMissing(const posix::Failure &failure) {
  return failure.code == ENOENT;
}

} // namespace

FolderTree::FolderTree(Folder root) {
  m_folders.emplace("", std::move(root));
}

Result<const Folder *> FolderTree::folder(const std::string &path) {
  if (const auto open = m_folders.find(path); open != m_folders.end()) return &open->second;
  const auto place = placeOf(path);
  if (!place) return tl::unexpected(place.error());
  auto opened = place->folder->open(place->name);
  if (!opened) return tl::unexpected(opened.error());
  return &m_folders.emplace(path, std::move(*opened)).first->second;
}

Result<FolderTree::Place> FolderTree::placeOf(const std::string &path) {
  const auto parts = split(path);
  // A path may come from a journal: it must not lead out of the store.
  if (parts.name.empty() || parts.name == "." || parts.name == ".." || path.front() == '/') {
    errno = EINVAL;
    return posix::failure("use the path " + path);
  }
  const auto parent = folder(parts.folder);
  if (!parent) return tl::unexpected(parent.error());
  return Place{*parent, parts.folder, parts.name};
}

Result<void> FolderTree::changed(const Place &place, Result<void> result) {
  if (result) m_changed.insert(place.folderPath);
  return result;
}

Result<void> FolderTree::makeFolders(const std::string &path, mode_t mode) {
  if (path.empty()) return {};
  const auto found = status(path);
  if (found && *found) return {};
  if (!found && !isMissing(found.error())) return tl::unexpected(found.error());
  if (auto made = makeFolders(split(path).folder, mode); !made) return made;
  return makeFolder(path, mode);
}

Result<std::string> FolderTree::stateOf(const std::string &path) {
  const auto found = status(path);
  if (!found && isMissing(found.error())) return "absent";
  if (!found) return tl::unexpected(found.error());
  if (!*found) return "absent";
  const auto mode = (*found)->st_mode;
  if (S_ISLNK(mode)) return readLink(path).map([](const std::string &target) { return "link:" + target; });
  const auto digest = [](const std::string &text) { return toHex(sha256(asBytes(text))); };
  if (S_ISREG(mode)) return read(path).map([&](const std::string &text) { return "file:" + digest(text); });
  if (!S_ISDIR(mode)) return "other";
  // The folder may be swapped at any moment: it must not stay in our list of open ones.
  const auto place = placeOf(path);
  const auto opened = place ? place->folder->open(place->name) : tl::unexpected(place.error());
  if (!opened) return tl::unexpected(opened.error());
  const auto entry = opened->read(layout::entryFile);
  if (!entry && isMissing(entry.error())) return "folder:";
  if (!entry && posix::isNoFile(entry.error())) return "folder:?";
  return entry.map([&](const std::string &text) { return "folder:" + digest(text); });
}

Result<std::string> FolderTree::read(const std::string &path) {
  const auto place = placeOf(path);
  return place ? place->folder->read(place->name) : tl::unexpected(place.error());
}

Result<std::string> FolderTree::readLink(const std::string &path) {
  const auto place = placeOf(path);
  return place ? place->folder->readLink(place->name) : tl::unexpected(place.error());
}

Result<std::optional<struct stat>> FolderTree::status(const std::string &path) {
  const auto place = placeOf(path);
  return place ? place->folder->status(place->name) : tl::unexpected(place.error());
}

Result<void> FolderTree::makeFolder(const std::string &path, mode_t mode) {
  const auto place = placeOf(path);
  if (!place) return tl::unexpected(place.error());
  auto made = place->folder->make(place->name, mode);
  if (!made) return tl::unexpected(made.error());
  m_folders.insert_or_assign(path, std::move(*made));
  return changed(*place, {});
}

Result<void> FolderTree::create(const std::string &path, mode_t mode, BytesView content) {
  const auto place = placeOf(path);
  if (!place) return tl::unexpected(place.error());
  m_changed.insert(place->folderPath); // a write that fails leaves a name behind
  auto file = place->folder->create(place->name, mode, content);
  if (!file) return tl::unexpected(file.error());
  m_created.insert_or_assign(path, std::move(*file));
  return m_created.size() < mostOpenFiles ? Result<void>() : syncFiles();
}

Result<void> FolderTree::createKey(const std::string &path, BytesView content, const Accounts &readers, const std::optional<struct stat> &owner) {
  const auto place = placeOf(path);
  if (!place) return tl::unexpected(place.error());
  m_changed.insert(place->folderPath);
  auto file = place->folder->create(place->name, layout::keyFile, content);
  if (!file) return tl::unexpected(file.error());
  if (owner && ::fchown(file->descriptor.number(), owner->st_uid, owner->st_gid) == -1) return posix::failure("give away " + path);
  if (auto set = posix::setReaders(*file, readers); !set) return set;
  m_created.insert_or_assign(path, std::move(*file));
  return m_created.size() < mostOpenFiles ? Result<void>() : syncFiles();
}

Result<void> FolderTree::append(const std::string &path, mode_t mode, BytesView content) {
  const auto place = placeOf(path);
  return place ? place->folder->append(place->name, mode, content) : tl::unexpected(place.error());
}

Result<void> FolderTree::makeLink(const std::string &target, const std::string &path) {
  const auto place = placeOf(path);
  return place ? changed(*place, place->folder->makeLink(target, place->name)) : tl::unexpected(place.error());
}

Result<void> FolderTree::addName(const std::string &path, const std::string &newPath) {
  const auto old = placeOf(path);
  if (!old) return tl::unexpected(old.error());
  const auto place = placeOf(newPath);
  return place ? changed(*place, old->folder->addName(old->name, *place->folder, place->name)) : tl::unexpected(place.error());
}

Result<void> FolderTree::move(const std::string &from, const std::string &to, posix::Renaming how) {
  const auto source = placeOf(from);
  if (!source) return tl::unexpected(source.error());
  const auto target = placeOf(to);
  if (!target) return tl::unexpected(target.error());
  auto moved = source->folder->rename(source->name, *target->folder, target->name, how);
  if (!moved) return moved;
  m_changed.insert(source->folderPath);
  m_changed.insert(target->folderPath);
  // What was open by these paths is somewhere else now.
  std::erase_if(m_folders, [&](const auto &open) { return isBelow(open.first, from) || isBelow(open.first, to); });
  return {};
}

Result<void> FolderTree::removeFile(const std::string &path) {
  const auto place = placeOf(path);
  return place ? changed(*place, place->folder->removeFile(place->name)) : tl::unexpected(place.error());
}

Result<void> FolderTree::removeFolder(const std::string &path) {
  const auto place = placeOf(path);
  if (!place) return tl::unexpected(place.error());
  forget(path);
  return changed(*place, place->folder->removeFolder(place->name));
}

Result<void> FolderTree::removeAll(const std::string &path) {
  const auto place = placeOf(path);
  if (!place && isMissing(place.error())) return {};
  if (!place) return tl::unexpected(place.error());
  forget(path);
  const auto there = place->folder->status(place->name);
  if (!there) return tl::unexpected(there.error());
  return *there ? changed(*place, place->folder->removeAll(place->name)) : Result<void>();
}

Result<void> FolderTree::syncFiles() {
  while (!m_created.empty()) {
    if (auto synced = m_created.begin()->second.sync(); !synced) return synced;
    m_created.erase(m_created.begin());
  }
  return {};
}

Result<void> FolderTree::syncAll() {
  // All bytes were handed over before the first wait, so that the disk can take them together.
  if (auto synced = syncFiles(); !synced) return synced;
  while (!m_changed.empty()) {
    const auto opened = folder(*m_changed.begin());
    if (!opened) return tl::unexpected(opened.error());
    if (auto synced = (*opened)->sync(); !synced) return synced;
    m_changed.erase(m_changed.begin());
  }
  return {};
}

void FolderTree::markChanged(const std::string &path) {
  if (!path.empty() && folder(path)) m_changed.insert(path);
}

void FolderTree::forget(const std::string &path) {
  std::erase_if(m_folders, [&](const auto &open) { return isBelow(open.first, path); });
  std::erase_if(m_changed, [&](const auto &changedPath) { return isBelow(changedPath, path); });
  std::erase_if(m_created, [&](const auto &created) { return isBelow(created.first, path); });
}

} // namespace core
