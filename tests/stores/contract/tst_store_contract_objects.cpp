// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/contract/stores_under_test.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

#include <set>

using namespace contract;
using core::Section;

// What a store promises of each kind of thing that it holds.
class TestStoreContractObjects : public QObject {
  Q_OBJECT

private:
  static const core::StoreEntry &entryIn(const core::StoreSnapshot &seen, const std::string &leaf) {
    const auto found = seen.entries.find(certificateNamed(leaf).sha256());
    if (found == seen.entries.end()) qFatal("no entry of %s", leaf.c_str());
    return found->second;
  }

private slots:
  void initTestCase_data() { addKinds(); }

  void entryIsKeptWithItsNameServicesAndKey() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "Grüße почта")));
    const auto seen = look(store);
    const auto &entry = entryIn(seen, "leaf-1");
    QCOMPARE(entry.certificate.der(), certificateNamed("leaf-1").der());
    QCOMPARE(entry.description.friendlyName, std::string("Grüße почта"));
    QCOMPARE(entry.description.services, std::vector<std::string>{"smtp"});
    QVERIFY(entry.hasPrivateKey);
    QVERIFY(!seen.entries.contains(certificateNamed("leaf-2").sha256())); // the control
  }

  void receiptsAreKnownByTheirSummaries() {
    const auto bench = made();
    auto &store = bench->store();
    auto first = putting(store, "id-1", "leaf-1", "mail");
    first.summary = "what the first one did";
    VERIFY_OK(commit(store, first));
    VERIFY_OK(commit(store, putting(store, "id-2", "leaf-2", "web"))); // without one
    auto known = store.receiptLog().known();
    VERIFY_OK(known);
    const auto told = [&] {
      std::vector<std::string> all;
      for (const auto &receipt : *known) all.push_back(receipt.id + ": " + receipt.summary);
      return all;
    };
    QCOMPARE(told(), (std::vector<std::string>{"id-1: what the first one did", "id-2: "}));
    QVERIFY(known->front().isTrusted);
    known->back().summary = "what was found out";
    store.receiptLog().remember(*known);
    known = store.receiptLog().known();
    QCOMPARE(told(), (std::vector<std::string>{"id-1: what the first one did", "id-2: what was found out"}));
    {
      const auto transaction = store.begin({}, {});
      VERIFY_OK((*transaction)->commit(first = emptyChange("id-3"), {}, {}));
      VERIFY_OK((*transaction)->amendReceipt("id-3", "{}"));
    }
    known = store.receiptLog().known();
    QCOMPARE(known->size(), std::size_t(3));
  }

  void newNameKeepsKeyAndServices() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    auto renaming = emptyChange("id-2");
    auto kept = entryIn(look(store), "leaf-1");
    renaming.entries = {{kept.certificate, kept.chain, nullptr, {"renamed", kept.description.services}, true}};
    const auto transaction = store.begin({}, {});
    VERIFY_OK((*transaction)->commit(renaming, {}, {}));
    const auto proof = (*transaction)->prove({kept.certificate});
    VERIFY_OK(proof);
    QVERIFY(proof->holds());
    const auto seen = look(store);
    QCOMPARE(entryIn(seen, "leaf-1").description.friendlyName, std::string("renamed"));
    QCOMPARE(entryIn(seen, "leaf-1").description.services, std::vector<std::string>{"smtp"});
  }

  void chainIsStoredInItsOrderWhereTheStoreHasOne() {
    const auto bench = made();
    auto &store = bench->store();
    auto change = putting(store, "id-1", "leaf-1", "mail");
    change.entries.front().chain = {certificateNamed("intermediate"), certificateNamed("leaf-2")}; // whatever it is, it is the caller's
    VERIFY_OK(commit(store, change));
    const auto chain = entryIn(look(store), "leaf-1").chain;
    const auto expected = store.traits().storedChains ? change.entries.front().chain : std::vector<core::Certificate>();
    QVERIFY(chain == expected);
  }

  void issuerGoesToCaAndTheSameAgainChangesNothing() {
    const auto bench = made();
    auto &store = bench->store();
    auto change = emptyChange("id-1");
    change.intermediates = {certificateNamed("intermediate")};
    VERIFY_OK(commit(store, change));
    QVERIFY(look(store).ca == change.intermediates);
    change.receiptId = "id-2";
    VERIFY_OK(commit(store, change));
    QVERIFY(look(store).ca == change.intermediates);
    QCOMPARE(store.list(Section::Ca)->entries.size(), std::size_t{1});
  }

  void rootIsTrustedOnlyWhereThatIsAskedFor() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    QVERIFY(look(store).root.empty());
    auto trusting = emptyChange("id-2");
    trusting.roots = {certificateNamed("root")};
    VERIFY_OK(commit(store, trusting));
    const auto seen = look(store);
    QVERIFY(seen.root == trusting.roots);
    QCOMPARE(seen.ca.size(), std::size_t{1}); // the issuer alone
  }

  void linkMovesOnlyWhereThatIsSaid() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().links) return;
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    auto change = putting(store, "id-2", "leaf-2", "mail");
    VERIFY_FAILS(commit(store, change), core::ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
    change.links.front().replaces = true; // the control
    VERIFY_OK(commit(store, change));
    const auto seen = look(store);
    QCOMPARE(seen.links.at("mail"), certificateNamed("leaf-2").sha256());
    QVERIFY(seen.linked.at("mail") == certificateNamed("leaf-2"));
    QVERIFY(!seen.links.contains("web"));
  }

  void everyNameIsSeenWhereAllAreAskedFor() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().links) return;
    auto change = putting(store, "id-1", "leaf-1", "mail");
    for (const auto *name : {"../100 % /.odd", ".hidden"}) change.links.push_back({name, certificateNamed("leaf-1").sha256()});
    VERIFY_OK(commit(store, change));
    core::Interest interest;
    interest.everyLink = true;
    const auto seen = store.look(interest);
    VERIFY_OK(seen);
    QCOMPARE(seen->links.size(), std::size_t{3});
    for (const auto *name : {"mail", "../100 % /.odd", ".hidden"}) QVERIFY2(seen->linked.contains(name), name);
    QVERIFY(store.look({})->links.empty()); // control
    const auto listed = store.list(std::nullopt);
    VERIFY_OK(listed);
    for (const auto &one : listed->entries) {
      const bool isLinked = one.section == core::Section::My;
      QCOMPARE(one.links, isLinked ? (std::vector<std::string>{"../100 % /.odd", ".hidden", "mail"}) : std::vector<std::string>());
    }
  }

  void neighboursAreSeenWhereTheyAreAskedFor() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    VERIFY_OK(commit(store, putting(store, "id-2", "leaf-2", "web")));
    core::Interest interest;
    interest.neighbours = true;
    const auto seen = store.look(interest);
    VERIFY_OK(seen);
    std::set<std::string> found, stored;
    for (const auto &certificate : seen->neighbours.certificates) found.insert(certificate.sha256());
    for (const auto *name : {"leaf-1", "leaf-2"}) stored.insert(certificateNamed(name).sha256());
    QVERIFY(found == stored);
    if (store.traits().links) QCOMPARE(seen->neighbours.links.at("web"), certificateNamed("leaf-2").sha256());
    QVERIFY(seen->entries.empty() && seen->links.empty());
    QVERIFY(look(store).neighbours.certificates.empty()); // control
  }

  void requestIsPutOnceAndSeen() {
    const auto bench = made();
    auto &store = bench->store();
    auto change = asking("id-1", "leaf-1", "mail");
    VERIFY_OK(commit(store, change));
    const auto seen = look(store);
    QCOMPARE(seen.requests.size(), std::size_t{1});
    QCOMPARE(seen.requests.front().request.sha256(), change.requests.front().request.sha256());
    QCOMPARE(seen.requests.front().friendlyName, std::string("mail"));
    QVERIFY(seen.requests.front().made == change.requests.front().made);
    const auto before = bench->print();
    change.receiptId = "id-2"; // an id is used once
    VERIFY_FAILS(commit(store, change), core::ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
  }

  void requestIsCompletedWithItsOwnKey() {
    const auto bench = made();
    auto &store = bench->store();
    const auto asked = asking("id-1", "leaf-1", "mail");
    const auto sha256 = asked.requests.front().request.sha256();
    VERIFY_OK(commit(store, asked));
    auto answer = putting(store, "id-2", "leaf-1", "mail");
    answer.entries.front().key = nullptr;
    answer.entries.front().keyFrom = core::KeyPlace{Section::Requests, sha256};
    answer.removals = {{Section::Requests, sha256}};
    const auto transaction = store.begin({}, {});
    VERIFY_OK((*transaction)->commit(answer, {}, {}));
    QVERIFY((*transaction)->prove({certificateNamed("leaf-1")})->holds());
    QVERIFY(look(store).requests.empty());
    QVERIFY(entryIn(look(store), "leaf-1").hasPrivateKey);
  }

  void keyThatIsNotThereCannotBeCopied() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    auto change = putting(store, "id-2", "leaf-2", "web");
    change.entries.front().key = nullptr;
    change.entries.front().keyFrom = core::KeyPlace{Section::My, std::string(64, 'a')};
    VERIFY_FAILS(commit(store, change), core::ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
    change.entries.front().keyFrom = core::KeyPlace{Section::My, certificateNamed("leaf-1").sha256()}; // there, but another's
    VERIFY_FAILS(commit(store, change), core::ErrorCode::KeyUnproved);
    QCOMPARE(bench->print(), before);
  }

  void storeDoesWhatItsTraitsSayAndNothingElse() {
    const auto bench = made();
    auto &store = bench->store();
    const auto traits = store.traits();
    QCOMPARE(store.pathOf({core::PlaceOfFile::Of::Entry, "ab", core::PlaceOfFile::File::FullChain}).has_value(), traits.files);
    QCOMPARE(store.pathOf({core::PlaceOfFile::Of::Request, "ab", core::PlaceOfFile::File::Request}).has_value(), traits.files);
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    auto pointing = emptyChange("id-2");
    pointing.links = {{"web", certificateNamed("leaf-1").sha256()}};
    const auto before = bench->print();
    const auto pointed = commit(store, pointing);
    QCOMPARE(pointed.has_value(), traits.links);
    QCOMPARE(look(store).links.contains("web"), traits.links);
    if (!traits.links) QCOMPARE(bench->print(), before);
  }
};

QTEST_GUILESS_MAIN(TestStoreContractObjects)
#include "tst_store_contract_objects.moc"
