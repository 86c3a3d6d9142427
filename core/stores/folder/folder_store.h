// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "core/ports/clock.h"
#include "core/stores/folder/folder_receipt_log.h"
#include "core/stores/folder/system_trust.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace core {

// A store in a folder, with the layout, modes and order of commit of CONTRACT.md section 4.
class FolderStore final : public CertificateStore {
public:
  // location is what CONTRACT calls the store: "folder:" and the absolute path.
  // lockWait bounds how long begin waits for the lock.
  FolderStore(const std::filesystem::path &root, Scope scope, std::chrono::milliseconds lockWait = std::chrono::seconds(30));
  ~FolderStore() override;

  [[nodiscard]] std::string location() const override;
  [[nodiscard]] Scope scope() const override;
  [[nodiscard]] StoreTraits traits() const override;
  [[nodiscard]] std::optional<std::string> pathOf(const PlaceOfFile &place) const override;
  Expected<StoreSnapshot> look(const Interest &interest) override;
  Expected<std::unique_ptr<StoreTransaction>> begin(std::stop_token stop, const Progress &progress, Opening opening = Opening::Settled) override;
  Expected<void> mayChange() override;
  Expected<bool> isSettled() override;
  Expected<Disorder> disorder() override;
  Expected<Listing> list(std::optional<Section> section) override;
  ReceiptLog &receiptLog() override;

  // machineRoot is /var/lib/certwright/store; userRoot is $XDG_DATA_HOME/certwright/store (~/.local/share without it);
  // empty where neither the environment nor the account names a home.
  static std::filesystem::path machineRoot();
  static std::filesystem::path userRoot();

private:
  std::filesystem::path m_root;
  Scope m_scope;
  std::chrono::milliseconds m_lockWait;
  FolderReceiptLog m_receipts;
  std::shared_ptr<SystemTrust> m_trust = std::make_shared<SystemTrust>();
};

} // namespace core
