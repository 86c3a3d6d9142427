// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_store.h"

#include "core/codes/enumerators.h"
#include "tests/support/memory_change.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace support {

using core::ErrorCode;
using core::Expected;

class MemoryStore::Transaction final : public core::StoreTransaction {
public:
  explicit Transaction(MemoryStore &store) : m_store(store) {}
  ~Transaction() override { m_store.calls.push_back("unlock"); }

  Expected<core::StoreSnapshot> look(const core::Interest &interest) override {
    if (auto called = m_store.call("locked look"); !called) return core::Unexpected(called.error());
    return m_store.snapshot(interest);
  }

  Expected<void> commit(const core::ChangeSet &change, std::stop_token stop, const core::Progress &progress) override {
    if (m_store.beforeCommit) m_store.beforeCommit();
    if (auto called = m_store.call("commit"); !called) return called;
    if (m_committed) return core::fail(ErrorCode::Internal, {}, "a second commit in one transaction");
    if (progress) progress(core::Stage::Writing, 0);
    if (stop.stop_requested()) return core::fail(ErrorCode::Cancelled);
    m_before = m_store.content;
    auto made = m_store.make(change);
    m_committed = made.has_value();
    return made;
  }

  Expected<std::optional<core::UnprovedChange>> unproved() override { return m_store.content.unproved; }

  Expected<core::StoreProof> prove(const std::vector<core::Certificate> &entries) override {
    if (auto called = m_store.call("prove"); !called) return core::Unexpected(called.error());
    for (const auto &certificate : entries) {
      if (const auto proof = m_store.proofOf(certificate); !proof.holds()) return proof;
    }
    return core::StoreProof{true, true, true, {}, {}};
  }

  Expected<void> takeBack() override {
    if (auto called = m_store.call("take back"); !called) return called;
    if (m_before) m_store.content = *std::exchange(m_before, std::nullopt);
    return {};
  }

  Expected<void> amendReceipt(const std::string &id, const std::string &json) override {
    if (auto called = m_store.call("amend"); !called) return called;
    m_store.content.receipts[id] = json;
    if (m_store.content.unproved && m_store.content.unproved->receipt == id) m_store.content.unproved.reset();
    return {};
  }

private:
  MemoryStore &m_store;
  std::optional<MemoryContent> m_before;
  bool m_committed = false;
};

namespace {

core::KeptObject keptOf(const core::StoredObject &object, const MemoryObject &kept) {
  return {object, kept.entry, kept.authority, kept.request, kept.link};
}

// "<receipt>/<section or by-name>/<name>"
void addTrash(const MemoryContent &content, const core::Interest &interest, core::StoreSnapshot &seen) {
  for (const auto &[path, kept] : content.trash) {
    const auto first = path.find('/'), second = path.find('/', first + 1);
    const auto receipt = path.substr(0, first);
    if (interest.everyTrash) seen.inTrash.insert(receipt);
    if (!interest.trash.contains(receipt)) continue;
    const core::StoredObject object{core::named<core::Section>(path.substr(first + 1, second - first - 1)), path.substr(second + 1)};
    seen.trash[receipt].push_back(keptOf(object, kept));
  }
}

} // namespace

MemoryStore::MemoryStore() = default;
MemoryStore::~MemoryStore() = default;

std::string MemoryStore::location() const {
  return root.empty() ? "memory:test" : "folder:" + root;
}

core::Scope MemoryStore::scope() const {
  return core::Scope::User;
}

core::StoreTraits MemoryStore::traits() const {
  return abilities;
}

std::optional<std::string> MemoryStore::pathOf(const core::PlaceOfFile &place) const {
  using Of = core::PlaceOfFile::Of;
  using File = core::PlaceOfFile::File;
  if (!abilities.files) return std::nullopt;
  const auto folder = place.of == Of::Entry ? "my/" : place.of == Of::Link ? "by-name/" : "requests/";
  const auto file = place.file == File::FullChain ? "/fullchain.pem" : place.file == File::PrivateKey ? "/private-key.pem" : "/request.pem";
  return (root.empty() ? "memory:" : root + "/") + folder + place.object + file;
}

Expected<core::StoreSnapshot> MemoryStore::look(const core::Interest &interest) {
  if (beforeLook) beforeLook();
  if (auto called = call("look"); !called) return core::Unexpected(called.error());
  return snapshot(interest);
}

Expected<std::unique_ptr<core::StoreTransaction>> MemoryStore::begin(std::stop_token, const core::Progress &, core::Opening) {
  if (auto called = call("begin"); !called) return core::Unexpected(called.error());
  if (beforeLock) beforeLock();
  content.exists = true;
  if (content.id.empty()) content.id = std::string(32, '0'); // one is enough: no test has two
  return std::make_unique<Transaction>(*this);
}

Expected<void> MemoryStore::mayChange() {
  return call("mayChange");
}

Expected<bool> MemoryStore::isSettled() {
  return !content.unproved;
}

Expected<core::Listing> MemoryStore::list(std::optional<core::Section> section) {
  std::vector<core::ListedEntry> all;
  for (const auto &[sha256, entry] : content.entries) {
    auto &listed = all.emplace_back(core::ListedEntry{core::Section::My, entry});
    for (const auto &[name, target] : content.links) {
      if (target == sha256) listed.links.push_back(name);
    }
  }
  for (const auto &certificate : content.ca) all.push_back({core::Section::Ca, {certificate}});
  for (const auto &certificate : content.root) all.push_back({core::Section::Root, {certificate}});
  std::erase_if(all, [&](const core::ListedEntry &entry) { return section && entry.section != *section; });
  return core::Listing{all, {}, content.unproved};
}

core::ReceiptLog &MemoryStore::receiptLog() {
  return m_receipts;
}

Expected<std::vector<std::string>> MemoryStore::Receipts::ids() {
  std::vector<std::string> ids;
  for (const auto &[id, json] : m_store.content.receipts) ids.push_back(id);
  return ids;
}

Expected<std::string> MemoryStore::Receipts::receipt(const std::string &id) {
  const auto found = m_store.content.receipts.find(id);
  if (found == m_store.content.receipts.end()) return core::fail(ErrorCode::NotFound, {{"what", core::Fault::Receipt}, {"id", id}});
  return found->second;
}

Expected<std::vector<core::KnownReceipt>> MemoryStore::Receipts::known() {
  std::vector<core::KnownReceipt> known;
  const auto &summaries = m_store.content.summaries;
  for (const auto &[id, json] : m_store.content.receipts) known.push_back({id, summaries.contains(id) ? summaries.at(id) : std::string()});
  return known;
}

void MemoryStore::Receipts::remember(const std::vector<core::KnownReceipt> &all) {
  for (const auto &receipt : all) m_store.content.summaries[receipt.id] = receipt.summary;
}

Expected<void> MemoryStore::call(const std::string &name) {
  calls.push_back(name);
  const auto failure = failures.find(name);
  if (failure != failures.end()) return core::Unexpected(failure->second);
  return {};
}

core::StoreSnapshot MemoryStore::snapshot(const core::Interest &interest) const {
  core::StoreSnapshot seen;
  seen.exists = content.exists;
  seen.id = content.id;
  seen.networkFileSystem = content.networkFileSystem;
  seen.freeBytes = content.freeBytes;
  seen.owner = content.owner;
  seen.journalUnreadable = content.journalUnreadable;
  seen.ca = content.ca;
  seen.root = content.root;
  seen.requests = content.requests;
  seen.damagedRequests = content.damagedRequests;
  seen.requestsHidden = content.requestsHidden;
  seen.damagedAuthorities = content.damagedAuthorities;
  for (const auto &trusted : content.systemRoots) {
    if (interest.rootNames.contains(trusted.subjectHash())) seen.systemRoots.push_back(trusted);
  }
  for (const auto &name : interest.accounts) {
    if (content.accounts.contains(name)) seen.accounts.emplace(name, content.accounts.at(name));
  }
  seen.accessLists = content.accessLists && !interest.accounts.empty();
  seen.systemTrustPlace = content.systemTrustPlace;
  seen.trashHidden = content.trashHidden && (interest.everyTrash || !interest.trash.empty());
  if (!seen.trashHidden) addTrash(content, interest, seen);
  for (const auto &[sha256, entry] : content.entries) {
    if (interest.everyEntry) seen.all.push_back(entry);
    if (interest.neighbours) seen.neighbours.certificates.push_back(entry.certificate);
  }
  if (interest.neighbours) seen.neighbours.links = content.links;
  for (const auto &sha256 : interest.certificates) {
    if (content.entries.contains(sha256)) seen.entries.emplace(sha256, content.entries.at(sha256));
    if (content.damaged.contains(sha256)) seen.damaged.emplace(sha256, content.damaged.at(sha256));
  }
  auto wanted = std::set<std::string>(interest.links.begin(), interest.links.end());
  for (const auto &[name, target] : content.links) {
    if (interest.everyLink) wanted.insert(name);
  }
  for (const auto &name : wanted) {
    if (!content.links.contains(name)) continue;
    const auto &target = content.links.at(name);
    seen.links.emplace(name, target);
    if (!content.entries.contains(target)) continue;
    seen.linked.emplace(name, content.entries.at(target).certificate);
    seen.linkedEntries.emplace(name, content.entries.at(target));
  }
  return seen;
}

Expected<void> MemoryStore::make(const core::ChangeSet &change) {
  auto changed = changedContent(content, change, abilities);
  if (!changed) return core::Unexpected(changed.error());
  content = std::move(*changed);
  commits.push_back(change);
  for (auto &entry : commits.back().entries) entry.key = nullptr; // not owned
  for (auto &request : commits.back().requests) request.key = nullptr;
  return {};
}

core::StoreProof MemoryStore::proofOf(const core::Certificate &certificate) const {
  auto found = proof;
  const auto &sha256 = certificate.sha256();
  found.reread = found.reread && content.entries.contains(sha256);
  const auto pem = content.keys.find(sha256);
  found.signature = found.signature && pem != content.keys.end() && memorySigns(pem->second, certificate);
  found.certificate = sha256;
  if (!found.holds()) found.what = "as the test wants it";
  return found;
}

} // namespace support
