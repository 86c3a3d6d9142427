// SPDX-License-Identifier: Apache-2.0
#include "app/composition/composition.h"
#include "core/stores/folder/folder_store.h"

#include <string_view>

namespace app {

namespace {

constexpr std::string_view folderPrefix = "folder:";

core::Unexpected usage(const std::string &what) {
  return core::fail(core::ErrorCode::Usage, {{"what", what}});
}

} // namespace

std::string missingStores() {
  return {};
}

core::Expected<std::unique_ptr<core::CertificateStore>> openStore(const Composition &composition, const Destination &destination) {
  const auto &name = destination.store ? *destination.store : composition.configuration.store;
  if (name == "folder") {
    const auto standard = composition.host->isPrivileged() ? core::Scope::Machine : core::Scope::User;
    const auto scope = destination.scope.value_or(standard);
    const auto root = scope == core::Scope::Machine ? core::FolderStore::machineRoot() : core::FolderStore::userRoot();
    if (root.empty()) return usage("This account has no home folder; choose another store with --store folder:DIR.");
    return std::make_unique<core::FolderStore>(root, scope);
  }
  if (name.starts_with(folderPrefix) && name.size() > folderPrefix.size()) {
    if (destination.scope) return usage("The store " + name + " has no scope; leave out --scope, or choose the store folder.");
    return std::make_unique<core::FolderStore>(name.substr(folderPrefix.size()), core::Scope::None);
  }
  if (name == "windows") return usage("The store windows exists on Windows only; here it is folder or folder:DIR.");
  return usage("There is no store " + name + "; it is folder or folder:DIR.");
}

} // namespace app
