// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/receipt_log.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace core {

// The receipts in the folder of a store.
class FolderReceiptLog final : public ReceiptLog {
public:
  // root and location are those of the store; lockWait bounds how long a reader waits while changes never pause.
  FolderReceiptLog(std::filesystem::path root, std::string location, std::chrono::milliseconds lockWait);

  Expected<std::vector<std::string>> ids() override;
  Expected<std::string> receipt(const std::string &id) override;
  Expected<std::vector<KnownReceipt>> known() override;
  void remember(const std::vector<KnownReceipt> &all) override;

private:
  std::filesystem::path m_root;
  std::string m_location;
  std::chrono::milliseconds m_lockWait;
};

} // namespace core
