// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_rights.h"

#include "core/stores/folder/layout.h"

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

} // namespace core
