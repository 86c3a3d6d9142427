// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stores/folder/posix_files.h"

#include <map>
#include <set>
#include <string>

namespace core {

// The files of a store, by paths relative to its folder ("my/<sha256>/entry.json"). No component of a path is followed
// when it is a link. It remembers which folders were changed, so that they can be synced together.
class FolderTree final {
public:
  explicit FolderTree(posix::Folder root);

  // folder opens the folder of a path, "" for the store's own. It stays open; the pointer lives until `forget`.
  posix::Result<const posix::Folder *> folder(const std::string &path);

  // makeFolders makes the missing folders of a path, readable by their owner only.
  posix::Result<void> makeFolders(const std::string &path, mode_t mode);

  // stateOf names what is in a place, so that an old and a new thing can be told apart: "absent", "link:<target>",
  // "file:<sha256>", "folder:<sha256 of its entry.json>" ("folder:" without one,
  // "folder:?" when that is not a file), "other".
  posix::Result<std::string> stateOf(const std::string &path);

  posix::Result<std::string> read(const std::string &path);
  posix::Result<std::string> readLink(const std::string &path);
  posix::Result<std::optional<struct stat>> status(const std::string &path);

  posix::Result<void> makeFolder(const std::string &path, mode_t mode);
  posix::Result<void> create(const std::string &path, mode_t mode, BytesView content); // synced by syncAll
  // createKey creates a key that its owner alone may read, and these accounts; owner: nothing for this account itself.
  posix::Result<void> createKey(const std::string &path, BytesView content, const Accounts &readers, const std::optional<struct stat> &owner);
  posix::Result<void> append(const std::string &path, mode_t mode, BytesView content); // never synced
  posix::Result<void> makeLink(const std::string &target, const std::string &path);
  posix::Result<void> addName(const std::string &path, const std::string &newPath);
  posix::Result<void> move(const std::string &from, const std::string &to, posix::Renaming how);
  posix::Result<void> removeFile(const std::string &path);
  posix::Result<void> removeFolder(const std::string &path);
  posix::Result<void> removeAll(const std::string &path);

  // syncFiles waits for the bytes of every file that was created since the last sync.
  posix::Result<void> syncFiles();

  // syncAll waits until every file that was created and every folder that was changed is on the disk.
  posix::Result<void> syncAll();

  // markChanged lets syncAll wait for a folder that another program changed; a folder that does not exist is passed over.
  void markChanged(const std::string &path);

  // forget drops what is open or waits for a sync at a path and below: it is being thrown away.
  void forget(const std::string &path);

private:
  struct Place {
    const posix::Folder *folder;
    std::string folderPath;
    std::string name;
  };
  posix::Result<Place> placeOf(const std::string &path);
  posix::Result<void> changed(const Place &place, posix::Result<void> result);

  std::map<std::string, posix::Folder> m_folders;
  std::set<std::string> m_changed;
  std::map<std::string, posix::File> m_created;
};

} // namespace core
