// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/contract/stores_under_test.h"

#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"
#include "tests/support/memory_store.h"

#include <algorithm>
#include <map>

namespace contract {

using core::Certificate;
using core::ChangeSet;

namespace {

class FolderUnderTest final : public StoreUnderTest {
public:
  core::CertificateStore &store() override { return m_bench.store; }

  [[nodiscard]] std::string print() const override {
    std::string all;
    for (const auto &line : m_bench.print()) all += line + '\n';
    return all;
  }

  void block() override { support::writeTo(m_bench.root, "a file where the store would be"); } // also for root, who may write anywhere

private:
  support::FolderStoreBench m_bench;
};

class MemoryUnderTest final : public StoreUnderTest {
public:
  explicit MemoryUnderTest(core::StoreTraits traits) { m_store.abilities = traits; }

  core::CertificateStore &store() override { return m_store; }

  [[nodiscard]] std::string print() const override {
    const auto &content = m_store.content;
    std::string all = content.id + '\n';
    for (const auto &[sha256, entry] : content.entries) all += textOf(entry);
    for (const auto &[sha256, key] : content.keys) all += sha256 + key;
    for (const auto &[name, target] : content.links) all += "by-name/" + name + " " + target + '\n';
    for (const auto &section : {textOf(content.ca), textOf(content.root)}) all += section + '\n';
    for (const auto &request : content.requests) all += textOf(request);
    for (const auto &[sha256, key] : content.requestKeys) all += sha256 + key;
    for (const auto &[id, json] : content.receipts) all += "receipts/" + id + json;
    for (const auto &[place, object] : content.trash) all += "trash/" + place + textOf(object);
    return all + (content.unproved ? "unproved " + content.unproved->receipt : "");
  }

  void block() override {
    for (const auto *call : {"mayChange", "begin"}) m_store.failures[call] = core::Error{core::ErrorCode::StoreFailed};
  }

private:
  static std::string textOf(std::vector<Certificate> certificates) {
    std::sort(certificates.begin(), certificates.end(), [](const auto &a, const auto &b) { return a.sha256() < b.sha256(); });
    std::string all;
    for (const auto &certificate : certificates) all += certificate.sha256() + ' ';
    return all;
  }

  static std::string textOf(const core::StoreEntry &entry) {
    std::string all = entry.certificate.sha256() + ' ' + entry.description.friendlyName + (entry.hasPrivateKey ? " key " : " ");
    for (const auto &issuer : entry.chain) all += issuer.sha256() + ' ';
    for (const auto &service : entry.description.services) all += service + ' ';
    for (const auto &reader : entry.readers) all += reader.named().text() + ' ';
    return all + '\n';
  }

  static std::string textOf(const core::StoredRequest &request) {
    return request.request.sha256() + ' ' + request.friendlyName + ' ' + core::formatTime(request.made) + '\n';
  }

  static std::string textOf(const support::MemoryObject &object) {
    std::string all = object.key.value_or("") + object.link.value_or("");
    if (object.entry) all += textOf(*object.entry);
    if (object.authority) all += object.authority->sha256();
    if (object.request) all += textOf(*object.request);
    return all + '\n';
  }

  support::MemoryStore m_store;
};

const core::StoreTraits everything{.files = true, .links = true, .storedChains = true, .exportableKeys = true, .keyReaders = true, .trash = true};

} // namespace

const std::vector<Kind> &kinds() {
  static const std::vector<Kind> all = {
      {"folder", [] { return std::make_unique<FolderUnderTest>(); }},
      {"memory", [] { return std::make_unique<MemoryUnderTest>(everything); }},
      {"memory that can do nothing of its own accord", [] { return std::make_unique<MemoryUnderTest>(core::StoreTraits()); }},
  };
  return all;
}

void addKinds() {
  QTest::addColumn<int>("kind");
  for (std::size_t i = 0; i < kinds().size(); ++i) QTest::newRow(kinds()[i].name) << static_cast<int>(i);
}

std::unique_ptr<StoreUnderTest> made() {
  return [] {
    QFETCH_GLOBAL(int, kind);
    return kinds()[static_cast<std::size_t>(kind)].make();
  }();
}

core::Expected<void> commit(core::CertificateStore &store, const ChangeSet &change) {
  const auto transaction = store.begin({}, {});
  if (!transaction) return core::Unexpected(transaction.error());
  return (*transaction)->commit(change, {}, {});
}

Certificate certificateNamed(const std::string &name) {
  return support::storeCertificate(name);
}

const core::PrivateKey &keyNamed(const std::string &name) {
  static std::map<std::string, core::PrivateKey> keys;
  const auto found = keys.find(name);
  return found != keys.end() ? found->second : keys.emplace(name, support::storeKey(name)).first->second;
}

ChangeSet emptyChange(const std::string &id) {
  ChangeSet change;
  change.receiptId = id;
  change.receipt = R"({"id":")" + id + "\"}\n";
  return change;
}

ChangeSet putting(core::CertificateStore &store, const std::string &id, const std::string &leaf, const std::string &name) {
  auto change = emptyChange(id);
  const auto certificate = certificateNamed(leaf), issuer = certificateNamed("intermediate");
  change.entries = {{certificate, {issuer}, &keyNamed(leaf), name, {"smtp"}}};
  change.intermediates = {issuer};
  if (store.traits().links) change.links = {{name, certificate.sha256()}};
  return change;
}

ChangeSet asking(const std::string &id, const std::string &leaf, const std::string &name) {
  auto change = emptyChange(id);
  const auto &key = keyNamed(leaf);
  // Some signatures are never the same twice: a request is made once.
  static std::map<std::string, core::CertificateRequest> requests;
  auto found = requests.find(leaf);
  if (found == requests.end()) {
    found = requests.emplace(leaf, core::CertificateRequest::make(key, "CN=mail.example.com", {"mail.example.com"}).value()).first;
  }
  change.requests = {{found->second, &key, name, *core::parseTime("2026-11-22T10:15:00Z")}};
  return change;
}

core::StoreSnapshot look(core::CertificateStore &store, const std::vector<std::string> &links) {
  auto seen = store.look({{certificateNamed("leaf-1").sha256(), certificateNamed("leaf-2").sha256()}, links});
  if (!seen) qFatal("no look: %s", core::describe(seen.error()).c_str());
  return std::move(*seen);
}

} // namespace contract
