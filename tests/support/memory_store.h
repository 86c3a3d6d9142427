// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace support {

// One object of a store, with all that belongs to it; kept where it was removed or replaced.
struct MemoryObject {
  std::optional<core::StoreEntry> entry = {};
  std::optional<core::DamagedEntry> damaged = {};
  std::optional<core::Certificate> authority = {};
  std::optional<core::StoredRequest> request = {};
  std::optional<core::Value> damagedRequest = {};
  std::optional<std::string> link = {}; // what it leads to
  std::optional<std::string> key = {};  // PEM
};

// What a MemoryStore holds; copied to take something back.
struct MemoryContent {
  bool exists = false;
  std::string id = {};
  std::map<std::string, core::StoreEntry> entries = {};
  std::map<std::string, std::string> keys = {}; // PEM, by SHA-256 of the certificate
  std::map<std::string, core::DamagedEntry> damaged = {};
  std::map<std::string, std::string> links = {};
  std::vector<core::Certificate> ca = {}, root = {};
  std::set<std::string> damagedAuthorities = {}; // "ca/<sha256>"
  std::vector<core::StoredRequest> requests = {};
  std::map<std::string, std::string> requestKeys = {}; // PEM, by SHA-256 of the request
  std::map<std::string, core::Value> damagedRequests = {};
  std::vector<core::Certificate> systemRoots = {};
  std::string systemTrustPlace = {};
  bool requestsHidden = false;
  bool trashHidden = false;
  std::map<std::string, std::string> receipts = {};
  std::map<std::string, std::string> summaries = {};      // by the ids of receipts
  std::map<std::string, MemoryObject> trash = {};         // by "<receipt>/<section or by-name>/<name>"
  std::map<std::string, core::SeenAccount> accounts = {}; // that exist here, by AccountName::text
  bool accessLists = true;
  std::optional<std::uint64_t> freeBytes = {};
  std::string owner = {};
  std::string networkFileSystem = {};
  bool journalUnreadable = false;
  std::optional<core::UnprovedChange> unproved = {};
};

// A store in memory that keeps the promises of the port (tests/stores/contract) and can be told to break them: fail a call, find other things
// under the lock than before it, return a proof that does not hold.
class MemoryStore final : public core::CertificateStore {
public:
  MemoryContent content = {};
  std::vector<std::string> calls = {};              // "look", "begin", "commit", …; in a transaction "locked look"
  std::vector<core::ChangeSet> commits = {};        // what was asked for; the keys in it are gone
  std::map<std::string, core::Error> failures = {}; // call -> how it fails, each time
  std::function<void()> beforeLook = {};            // without the lock
  std::function<void()> beforeLock = {};            // another process is quicker
  std::function<void()> beforeCommit = {};
  core::StoreProof proof = {true, true, true, {}, {}}; // and-ed with what is really there
  core::StoreTraits abilities = {.files = true, .links = true, .storedChains = true, .exportableKeys = true, .keyReaders = true, .trash = true};

  std::string root = {}; // what it says of its place, to look like a folder on a picture

  MemoryStore();
  ~MemoryStore() override;

  [[nodiscard]] std::string location() const override;
  [[nodiscard]] core::Scope scope() const override;
  [[nodiscard]] core::StoreTraits traits() const override;
  [[nodiscard]] std::optional<std::string> pathOf(const core::PlaceOfFile &place) const override;
  core::Expected<core::StoreSnapshot> look(const core::Interest &interest) override;
  core::Expected<std::unique_ptr<core::StoreTransaction>> begin(std::stop_token stop, const core::Progress &progress,
                                                                core::Opening opening = core::Opening::Settled) override;
  core::Expected<void> mayChange() override;
  core::Expected<bool> isSettled() override;
  core::Expected<core::Listing> list(std::optional<core::Section> section) override;
  core::ReceiptLog &receiptLog() override;

private:
  class Transaction;

  class Receipts final : public core::ReceiptLog {
  public:
    explicit Receipts(MemoryStore &store) : m_store(store) {}
    core::Expected<std::vector<std::string>> ids() override;
    core::Expected<std::string> receipt(const std::string &id) override;
    core::Expected<std::vector<core::KnownReceipt>> known() override;
    void remember(const std::vector<core::KnownReceipt> &all) override;

  private:
    MemoryStore &m_store;
  };

  core::Expected<void> call(const std::string &name);
  [[nodiscard]] core::StoreSnapshot snapshot(const core::Interest &interest) const;
  core::Expected<void> make(const core::ChangeSet &change);
  [[nodiscard]] core::StoreProof proofOf(const core::Certificate &certificate) const;

  Receipts m_receipts{*this};
};

} // namespace support
