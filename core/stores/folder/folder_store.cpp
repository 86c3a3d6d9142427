// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_store.h"

namespace core {

FolderStore::FolderStore(std::filesystem::path root, Scope scope, std::chrono::milliseconds lockWait)
    : m_root(std::move(root)), m_scope(scope), m_lockWait(lockWait) {}

FolderStore::~FolderStore() = default;

Scope FolderStore::scope() const {
  return m_scope;
}

} // namespace core
