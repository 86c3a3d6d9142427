// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_rights.h"

#include "core/stores/folder/layout.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace core {

posix::Result<void> checkRights(const posix::Folder &store) {
  if (!store.mayChange()) return posix::failure("write to the store's folder");
  for (const auto &part : layout::folders) {
    const auto folder = store.open(part.name);
    if (!folder && folder.error().code == ENOENT) continue;
    if (!folder) return tl::unexpected(folder.error());
    if (!folder->mayChange()) return posix::failure(std::string("write to ") + part.name);
  }
  if (!store.mayOpenForLock(layout::lockFile)) return posix::failure(std::string("open ") + layout::lockFile);
  return {};
}

std::string otherOwnerOf(const posix::Folder &store) {
  const auto status = store.status();
  if (!status || ::geteuid() != 0 || status->st_uid == 0) return {};
  std::array<char, 16384> buffer{};
  struct passwd account {};
  struct passwd *found = nullptr;
  const bool isKnown = ::getpwuid_r(status->st_uid, &account, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
  return isKnown ? account.pw_name : "uid " + std::to_string(status->st_uid);
}

} // namespace core
