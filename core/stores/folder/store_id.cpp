// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_id.h"

#include "core/stores/folder/layout.h"

#include <string_view>

namespace core {

using posix::Result;

namespace {

constexpr std::size_t idSize = 16; // bytes: two stores never get the same by chance

bool isId(std::string_view text) {
  return text.size() == 2 * idSize && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

std::string readStoreId(FolderTree &tree) {
  const auto text = tree.read(layout::idFile);
  if (!text) return {};
  auto id = text->substr(0, text->find_last_not_of('\n') + 1);
  return isId(id) ? id : std::string();
}

Result<void> makeStoreId(FolderTree &tree) {
  if (!readStoreId(tree).empty()) return {};
  const auto found = tree.status(layout::idFile);
  if (!found) return tl::unexpected(found.error());
  if (*found && !S_ISREG((*found)->st_mode) && !S_ISLNK((*found)->st_mode)) return {};
  const auto bytes = posix::randomBytes(idSize);
  if (!bytes) return tl::unexpected(bytes.error());
  // Never half written, and by a rename, which replaces a link instead of following it.
  const auto staged = layout::join(layout::staging, layout::idFile);
  if (auto made = tree.create(staged, layout::openFile, asBytes(toHex(*bytes) + "\n")); !made) return made;
  if (auto synced = tree.syncFiles(); !synced) return synced;
  return tree.move(staged, layout::idFile, posix::Renaming::Over);
}

} // namespace core
