// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_version.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_error.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Result;

namespace {

Result<std::optional<std::string>> readVersion(const posix::Folder &store) {
  auto text = store.read(layout::versionFile);
  if (!text && text.error().code == ENOENT) return std::nullopt;
  if (!text) return tl::unexpected(text.error());
  return text->substr(0, text->find_last_not_of(" \t\r\n") + 1);
}

// Whether a folder is a part as makeParts leaves it: empty, but for the version that waits to be put in its place.
Result<bool> isFreshPart(const posix::Folder &store, const std::string &name) {
  const auto status = store.status(name);
  if (!status) return tl::unexpected(status.error());
  if (!*status) return true;
  if (!S_ISDIR((*status)->st_mode)) return false;
  const auto part = store.open(name);
  // It is gone again, or closed to this account, which cannot change it either.
  if (!part && (part.error().code == ENOENT || part.error().code == EACCES)) return true;
  if (!part) return tl::unexpected(part.error());
  const auto names = part->names();
  if (!names) return tl::unexpected(names.error());
  return std::all_of(names->begin(), names->end(), [&](const std::string &each) { return name == layout::staging && each == layout::versionFile; });
}

// Whether a first import that was interrupted before it wrote the version can have left this name. fsck(8) makes lost+found.
Result<bool> isOfFirstImport(const posix::Folder &store, const std::string &name) {
  if (name == "lost+found") return true;
  const bool isPart = std::any_of(layout::folders.begin(), layout::folders.end(), [&](const layout::Part &part) { return name == part.name; });
  if (isPart) return isFreshPart(store, name);
  if (name != layout::lockFile) return false;
  const auto status = store.status(name);
  if (!status) return tl::unexpected(status.error());
  return !*status || (S_ISREG((*status)->st_mode) && (*status)->st_size == 0);
}

// The first thing in a folder that this program did not make; empty when there is none.
Result<std::string> foreignIn(const posix::Folder &store) {
  const auto names = store.names();
  if (!names) return tl::unexpected(names.error());
  for (const auto &name : *names) {
    const auto ours = isOfFirstImport(store, name);
    if (!ours) return tl::unexpected(ours.error());
    if (!*ours) return name;
  }
  return std::string();
}

} // namespace

Expected<void> checkVersion(const posix::Folder &store, const std::string &location) {
  const auto refuse = [&](const posix::Failure &failure) { return tl::unexpected(toError(failure, location)); };
  auto version = readVersion(store);
  if (!version) return refuse(version.error());
  if (!*version) {
    const auto foreign = foreignIn(store);
    if (!foreign) return refuse(foreign.error());
    if (foreign->empty()) return {};
    // Another process may be making the store at this moment: its version is there before anything else.
    version = readVersion(store);
    if (!version) return refuse(version.error());
    if (!*version) return fail(ErrorCode::StoreForeign, {{"store", location}, {"what", *foreign}});
  }
  if (**version == layout::version) return {};
  return fail(ErrorCode::StoreUnknownVersion, {{"store", location}, {"version", (*version)->substr(0, 20)}});
}

} // namespace core
