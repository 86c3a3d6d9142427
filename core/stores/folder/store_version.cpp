// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_version.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_error.h"

#include <cerrno>

namespace core {

Expected<void> checkVersion(FolderTree &tree, const std::string &location) {
  auto text = tree.read(layout::versionFile);
  if (!text && text.error().code == ENOENT) return {};
  if (!text) return tl::unexpected(toError(text.error(), location));
  const auto version = text->substr(0, text->find_last_not_of(" \t\r\n") + 1);
  if (version == layout::version) return {};
  return fail(ErrorCode::StoreUnknownVersion, {{"store", location}, {"version", version.substr(0, 20)}});
}

} // namespace core
