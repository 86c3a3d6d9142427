// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace support {

// What a MemoryStore holds; copied to take something back.
struct MemoryContent {
  bool exists = false;
  std::map<std::string, core::StoreEntry> entries = {};
  std::map<std::string, std::string> keys = {}; // PEM, by SHA-256 of the certificate
  std::map<std::string, core::DamagedEntry> damaged = {};
  std::map<std::string, std::string> links = {};
  std::vector<core::Certificate> ca = {}, root = {};
  std::set<std::string> damagedAuthorities = {}; // "ca/<sha256>"
  std::vector<core::StoredRequest> requests = {};
  std::map<std::string, std::string> requestKeys = {}; // PEM, by SHA-256 of the request
  std::map<std::string, std::string> damagedRequests = {};
  std::set<std::string> systemTrusts = {};
  std::string systemTrustPlace = {};
  bool requestsHidden = false;
  std::map<std::string, std::string> receipts = {};
  std::string networkFileSystem = {};
  bool journalUnreadable = false;
  std::optional<core::UnprovedChange> unproved = {};
};

// A store in memory that keeps the promises of the port and can be told to break them: fail a call, find other things
// under the lock than before it, give a proof that does not hold.
class MemoryStore final : public core::CertificateStore {
public:
  MemoryContent content = {};
  std::vector<std::string> calls = {};              // "look", "begin", "commit", …; in a transaction "locked look"
  std::vector<core::ChangeSet> commits = {};        // what was asked for; the keys in it are gone
  std::map<std::string, core::Error> failures = {}; // call -> how it fails, each time
  std::function<void()> beforeLock = {};            // somebody else is quicker
  std::function<void()> beforeCommit = {};
  core::StoreProof proof = {true, true, true, {}, {}}; // and-ed with what is really there

  std::string root = {}; // what it says of its place, to look like a folder on a picture

  [[nodiscard]] std::string location() const override { return root.empty() ? "memory:test" : "folder:" + root; }
  [[nodiscard]] core::Scope scope() const override { return core::Scope::User; }
  [[nodiscard]] std::string pathOf(const std::string &sha256, const std::string &file) const override {
    return (root.empty() ? "memory:my/" : root + "/my/") + sha256 + "/" + file;
  }
  [[nodiscard]] std::string linkPathOf(const std::string &name, const std::string &file) const override {
    return (root.empty() ? "memory:by-name/" : root + "/by-name/") + name + "/" + file;
  }

  [[nodiscard]] std::string requestPathOf(const std::string &sha256) const override {
    return (root.empty() ? "memory:requests/" : root + "/requests/") + sha256 + "/request.pem";
  }

  core::Expected<core::StoreSnapshot> look(const core::Interest &interest) override {
    if (auto called = call("look"); !called) return core::Unexpected(called.error());
    return snapshot(interest);
  }

  core::Expected<std::unique_ptr<core::StoreTransaction>> begin(std::stop_token, const core::Progress &,
                                                                core::Opening = core::Opening::Settled) override {
    if (auto called = call("begin"); !called) return core::Unexpected(called.error());
    if (beforeLock) beforeLock();
    content.exists = true;
    return std::make_unique<Transaction>(*this);
  }

  core::Expected<bool> isSettled() override { return !content.unproved; }

  core::Expected<core::Listing> list(std::optional<core::Section> section) override {
    std::vector<core::ListedEntry> all;
    for (const auto &[sha256, entry] : content.entries) all.push_back({core::Section::My, entry});
    for (const auto &certificate : content.ca) all.push_back({core::Section::Ca, {certificate}});
    for (const auto &certificate : content.root) all.push_back({core::Section::Root, {certificate}});
    std::erase_if(all, [&](const core::ListedEntry &entry) { return section && entry.section != *section; });
    return core::Listing{all, {}, content.unproved};
  }

  core::Expected<std::vector<std::string>> receipts() override {
    std::vector<std::string> ids;
    for (const auto &[id, json] : content.receipts) ids.push_back(id);
    return ids;
  }

  core::Expected<std::string> receipt(const std::string &id) override {
    const auto found = content.receipts.find(id);
    if (found == content.receipts.end()) return core::fail(core::ErrorCode::NotFound, {{"what", "receipt"}, {"id", id}});
    return found->second;
  }

private:
  class Transaction final : public core::StoreTransaction {
  public:
    explicit Transaction(MemoryStore &store) : m_store(store), m_before(store.content) {}
    ~Transaction() override { m_store.calls.push_back("unlock"); }

    core::Expected<core::StoreSnapshot> look(const core::Interest &interest) override {
      if (auto called = m_store.call("locked look"); !called) return core::Unexpected(called.error());
      return m_store.snapshot(interest);
    }

    core::Expected<void> commit(const core::ChangeSet &change, std::stop_token stop, const core::Progress &) override {
      if (m_store.beforeCommit) m_store.beforeCommit();
      if (auto called = m_store.call("commit"); !called) return called;
      if (stop.stop_requested()) return core::fail(core::ErrorCode::Cancelled);
      m_before = m_store.content;
      m_store.apply(change);
      return {};
    }

    core::Expected<std::optional<core::UnprovedChange>> unproved() override { return m_store.content.unproved; }

    core::Expected<core::StoreProof> prove(const std::vector<core::Certificate> &entries) override {
      if (auto called = m_store.call("prove"); !called) return core::Unexpected(called.error());
      for (const auto &certificate : entries) {
        if (const auto proof = m_store.proofOf(certificate); !proof.holds()) return proof;
      }
      return core::StoreProof{true, true, true, {}, {}};
    }

    core::Expected<void> takeBack() override {
      if (auto called = m_store.call("take back"); !called) return called;
      m_store.content = m_before;
      return {};
    }

    core::Expected<void> amendReceipt(const std::string &id, const std::string &json) override {
      if (auto called = m_store.call("amend"); !called) return called;
      m_store.content.receipts[id] = json;
      if (m_store.content.unproved && m_store.content.unproved->receipt == id) m_store.content.unproved.reset();
      return {};
    }

  private:
    MemoryStore &m_store;
    MemoryContent m_before;
  };

  core::Expected<void> call(const std::string &name) {
    calls.push_back(name);
    const auto failure = failures.find(name);
    if (failure != failures.end()) return core::Unexpected(failure->second);
    return {};
  }

  [[nodiscard]] core::StoreSnapshot snapshot(const core::Interest &interest) const {
    core::StoreSnapshot seen;
    seen.exists = content.exists;
    seen.networkFileSystem = content.networkFileSystem;
    seen.journalUnreadable = content.journalUnreadable;
    seen.ca = content.ca;
    seen.root = content.root;
    seen.requests = content.requests;
    seen.damagedRequests = content.damagedRequests;
    seen.requestsHidden = content.requestsHidden;
    seen.damagedAuthorities = content.damagedAuthorities;
    seen.systemTrusts = content.systemTrusts;
    seen.systemTrustPlace = content.systemTrustPlace;
    for (const auto &[sha256, entry] : content.entries) {
      if (interest.everyEntry) seen.all.push_back(entry);
    }
    for (const auto &sha256 : interest.certificates) {
      if (content.entries.contains(sha256)) seen.entries.emplace(sha256, content.entries.at(sha256));
      if (content.damaged.contains(sha256)) seen.damaged.emplace(sha256, content.damaged.at(sha256));
    }
    for (const auto &name : interest.links) {
      if (!content.links.contains(name)) continue;
      const auto &target = content.links.at(name);
      seen.links.emplace(name, target);
      if (content.entries.contains(target)) seen.linked.emplace(name, content.entries.at(target).certificate);
    }
    return seen;
  }

  void apply(const core::ChangeSet &change) {
    for (const auto &entry : change.entries) {
      const auto &sha256 = entry.certificate.sha256();
      const bool there = content.entries.contains(sha256) || content.damaged.contains(sha256);
      if (there != entry.replaces) std::abort(); // the port asks for it to be said
      if (entry.key != nullptr) content.keys[sha256] = std::string(entry.key->toPem().text());
      if (entry.keyFrom) {
        content.keys[sha256] = (entry.keyFrom->section == core::Section::Requests ? content.requestKeys : content.keys).at(entry.keyFrom->sha256);
      }
      content.damaged.erase(sha256);
      content.entries.insert_or_assign(
          sha256, core::StoreEntry{entry.certificate, entry.chain, entry.friendlyName, entry.services, content.keys.contains(sha256)});
    }
    content.ca.insert(content.ca.end(), change.intermediates.begin(), change.intermediates.end());
    content.root.insert(content.root.end(), change.roots.begin(), change.roots.end());
    for (const auto &request : change.requests) {
      content.requestKeys[request.request.sha256()] = std::string(request.key->toPem().text());
      content.requests.push_back({request.request, request.friendlyName, request.made});
    }
    for (const auto &gone : change.goneRequests) {
      std::erase_if(content.requests, [&](const core::StoredRequest &stored) { return stored.request.sha256() == gone; });
      content.requestKeys.erase(gone);
      content.damagedRequests.erase(gone);
    }
    for (const auto &link : change.links) {
      if (content.links.contains(link.name) != link.replaces) std::abort();
      content.links[link.name] = link.sha256;
    }
    content.receipts[change.receiptId] = change.receipt;
    if (change.unproved) content.unproved = change.unproved;
    commits.push_back(change);
    for (auto &entry : commits.back().entries) entry.key = nullptr; // not owned
    for (auto &request : commits.back().requests) request.key = nullptr;
  }

  [[nodiscard]] core::StoreProof proofOf(const core::Certificate &certificate) const {
    auto found = proof;
    const auto &sha256 = certificate.sha256();
    found.reread = found.reread && content.entries.contains(sha256);
    const auto pem = content.keys.find(sha256);
    found.signature = found.signature && pem != content.keys.end() && signs(pem->second, certificate);
    found.certificate = sha256;
    if (!found.holds()) found.what = "as the test wants it";
    return found;
  }

  static bool signs(const std::string &pem, const core::Certificate &certificate) {
    const auto key = core::PrivateKey::fromPem(core::asBytes(pem));
    if (!key) return false;
    const auto message = core::asBytes("proof");
    const auto signature = key->sign(message);
    return signature && certificate.verifies(message, *signature);
  }
};

} // namespace support
