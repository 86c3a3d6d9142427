// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/folder_receipt_log.h"

#include "core/stores/folder/receipt_index.h"
#include "core/stores/folder/snapshot_reading.h"

#include <optional>
#include <utility>

namespace core {

FolderReceiptLog::FolderReceiptLog(std::filesystem::path root, std::string location, std::chrono::milliseconds lockWait)
    : m_root(std::move(root)), m_location(std::move(location)), m_lockWait(lockWait) {}

Expected<std::vector<std::string>> FolderReceiptLog::ids() {
  return readStore<std::vector<std::string>>(m_root, m_location, m_lockWait, [](StoreView &view) { return view.receipts(); });
}

Expected<std::string> FolderReceiptLog::receipt(const std::string &id) {
  using Found = std::optional<std::string>;
  const auto found = readStore<Found>(m_root, m_location, m_lockWait, [&](StoreView &view) { return view.receipt(id); });
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::NotFound, {{"what", Fault::Receipt}, {"id", id}});
  return **found;
}

Expected<std::vector<KnownReceipt>> FolderReceiptLog::known() {
  return readStore<std::vector<KnownReceipt>>(m_root, m_location, m_lockWait, [](StoreView &view) { return view.knownReceipts(); });
}

void FolderReceiptLog::remember(const std::vector<KnownReceipt> &all) {
  auto root = posix::Folder::at(m_root.string());
  if (!root) return;
  FolderTree tree(std::move(*root));
  writeIndex(tree, all);
}

} // namespace core
