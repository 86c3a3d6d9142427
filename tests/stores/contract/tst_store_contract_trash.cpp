// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/contract/stores_under_test.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

using namespace contract;
using core::ErrorCode;
using core::Section;
using core::StoredObject;

// What a store promises of things that are removed and brought back.
class TestStoreContractTrash : public QObject {
  Q_OBJECT

private:
  // A store with one of each kind of thing.
  static void fill(core::CertificateStore &store) {
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    auto others = asking("id-2", "leaf-2", "asked");
    others.roots = {certificateNamed("root")};
    VERIFY_OK(commit(store, others));
  }

  static bool isThere(core::CertificateStore &store, const StoredObject &object) {
    const auto seen = look(store);
    const auto isThis = [&](const core::Certificate &certificate) { return certificate.sha256() == object.name; };
    if (!object.section) return seen.links.contains(object.name);
    if (*object.section == Section::My) return seen.entries.contains(object.name);
    if (*object.section == Section::Requests) return !seen.requests.empty();
    const auto &all = *object.section == Section::Ca ? seen.ca : seen.root;
    return std::any_of(all.begin(), all.end(), isThis);
  }

  static core::ChangeSet removing(const std::string &id, const StoredObject &object) {
    auto change = emptyChange(id);
    change.removals = {object};
    return change;
  }

  static core::ChangeSet restoring(const std::string &id, const std::string &from, const StoredObject &object) {
    auto change = emptyChange(id);
    change.restorations = {{from, object}};
    return change;
  }

  // All but the receipts, by which two moments always differ.
  static std::string withoutReceipts(const std::string &print) {
    std::string rest;
    for (const auto &line : QString::fromStdString(print).split(QLatin1Char('\n'))) {
      const bool isReceipt = line.isEmpty() || line.contains(QLatin1String("receipts/")) || line.startsWith(QLatin1String("{\"id\""));
      if (!isReceipt) rest += line.toStdString() + '\n';
    }
    return rest;
  }

  static void addObjects() {
    QTest::addColumn<StoredObject>("object");
    QTest::newRow("an entry") << StoredObject{Section::My, certificateNamed("leaf-1").sha256()};
    QTest::newRow("an issuer") << StoredObject{Section::Ca, certificateNamed("intermediate").sha256()};
    QTest::newRow("a root") << StoredObject{Section::Root, certificateNamed("root").sha256()};
    QTest::newRow("a request") << StoredObject{Section::Requests, asking("", "leaf-2", "").requests.front().request.sha256()};
    QTest::newRow("a link") << StoredObject{{}, "mail"};
  }

private slots:
  void initTestCase_data() { addKinds(); }

  void removedThingIsGoneAndComesBackAsItWas_data() { addObjects(); }
  void removedThingIsGoneAndComesBackAsItWas() {
    QFETCH(StoredObject, object);
    const auto bench = made();
    auto &store = bench->store();
    if (!object.section && !store.traits().links) return;
    fill(store);
    const auto before = withoutReceipts(bench->print());
    QVERIFY(isThere(store, object));
    {
      const auto transaction = store.begin({}, {});
      VERIFY_OK((*transaction)->commit(removing("id-3", object), {}, {}));
      const auto proof = (*transaction)->prove({});
      VERIFY_OK(proof);
      QVERIFY2(proof->holds(), core::words::textOf(proof->what).c_str());
    }
    QVERIFY(!isThere(store, object));
    const auto gone = bench->print();
    const auto next = [&] { return commit(store, restoring("id-4", "id-3", object)); };
    if (!store.traits().trash) {
      VERIFY_FAILS(next(), ErrorCode::NotFound);
      QCOMPARE(bench->print(), gone);
      return;
    }
    VERIFY_OK(next());
    QVERIFY(isThere(store, object));
    QCOMPARE(withoutReceipts(bench->print()), before);
    VERIFY_FAILS(commit(store, restoring("id-5", "id-3", object)), ErrorCode::NotFound); // it is no longer in the trash
  }

  void takingBackARemovalOrARestorationIsAsBefore_data() { addObjects(); }
  void takingBackARemovalOrARestorationIsAsBefore() {
    QFETCH(StoredObject, object);
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash || !store.traits().links) return;
    fill(store);
    for (const auto &change : {removing("id-3", object), restoring("id-4", "id-3", object)}) {
      const auto before = bench->print();
      {
        const auto transaction = store.begin({}, {});
        VERIFY_OK((*transaction)->commit(change, {}, {}));
        QVERIFY(bench->print() != before);
        VERIFY_OK((*transaction)->takeBack());
      }
      QCOMPARE(bench->print(), before);
      if (!change.removals.empty()) VERIFY_OK(commit(store, change)); // what the next one brings back
    }
  }

  void whatIsNotThereCannotBeRemoved_data() { addObjects(); }
  void whatIsNotThereCannotBeRemoved() {
    QFETCH(StoredObject, object);
    const auto bench = made();
    auto &store = bench->store();
    if (!object.section && !store.traits().links) return;
    fill(store);
    const auto before = bench->print();
    for (const auto &name : {std::string(64, 'a'), std::string("../version"), std::string()}) {
      VERIFY_FAILS(commit(store, removing("id-3", {object.section, name})), ErrorCode::NotFound);
      VERIFY_FAILS(commit(store, restoring("id-3", "id-1", {object.section, name})), ErrorCode::NotFound);
      QCOMPARE(bench->print(), before);
    }
    VERIFY_FAILS(commit(store, restoring("id-3", "id-1", object)), ErrorCode::NotFound); // there, but not in the trash
    VERIFY_FAILS(commit(store, restoring("id-3", "../id-1", object)), ErrorCode::NotFound);
    QCOMPARE(bench->print(), before);
    VERIFY_OK(commit(store, removing("id-3", object))); // the control
  }

  void lookShowsWhatTheTrashKeepsWhereThatIsAsked_data() { addObjects(); }
  void lookShowsWhatTheTrashKeepsWhereThatIsAsked() {
    QFETCH(StoredObject, object);
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash || !store.traits().links) return;
    fill(store);
    VERIFY_OK(commit(store, removing("id-3", object)));
    core::Interest interest;
    QVERIFY(store.look(interest)->trash.empty());
    interest.trash = {"id-1", "id-3"};
    const auto seen = store.look(interest);
    QCOMPARE(seen->trash.size(), std::size_t(1));
    const auto *kept = keptIn(*seen, "id-3", object);
    QVERIFY(kept != nullptr && kept->isWhole());
    if (kept->entry) QVERIFY(kept->entry->certificate == certificateNamed("leaf-1"));
    if (kept->link) QCOMPARE(*kept->link, certificateNamed("leaf-1").sha256());
    QVERIFY(keptIn(*seen, "id-1", object) == nullptr);
    QVERIFY(seen->inTrash.empty());
    interest.everyTrash = true;
    QCOMPARE(store.look(interest)->inTrash, std::set<std::string>{"id-3"});
  }

  void purgeDestroysWhatIsKeptUnderOneIdAndNothingElse() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash || !store.traits().links) return;
    fill(store);
    const StoredObject entry{Section::My, certificateNamed("leaf-1").sha256()}, link{{}, "mail"},
        root{Section::Root, certificateNamed("root").sha256()};
    auto both = removing("id-3", entry);
    both.removals.push_back(link);
    VERIFY_OK(commit(store, both));
    VERIFY_OK(commit(store, removing("id-4", root)));
    auto purging = emptyChange("id-5");
    for (const auto *wrong : {"id-1", "", "..", "../my", "id-3/my"}) { // nothing is kept there
      purging.purges = {wrong};
      const auto before = bench->print();
      VERIFY_FAILS(commit(store, purging), ErrorCode::NotFound);
      QCOMPARE(bench->print(), before);
    }
    purging.purges = {"id-3"};
    VERIFY_OK(commit(store, purging));
    VERIFY_FAILS(commit(store, restoring("id-6", "id-3", entry)), ErrorCode::NotFound);
    VERIFY_OK(commit(store, restoring("id-7", "id-4", root))); // the control
    QVERIFY(isThere(store, root));
  }

  void nothingIsRestoredOverWhatIsThere_data() { addObjects(); }
  void nothingIsRestoredOverWhatIsThere() {
    QFETCH(StoredObject, object);
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash || !store.traits().links) return;
    fill(store);
    VERIFY_OK(commit(store, removing("id-3", object)));
    // The same comes again.
    if (object.section == Section::My || object.section == Section::Ca) {
      auto again = putting(store, "id-4", "leaf-1", "mail");
      again.links.clear();
      again.entries.front().replaces = true;
      VERIFY_OK(commit(store, again));
    } else {
      auto again = object.section == Section::Requests ? asking("id-4", "leaf-2", "asked") : emptyChange("id-4");
      if (object.section == Section::Root) again.roots = {certificateNamed("root")};
      if (!object.section) again.links = {{"mail", certificateNamed("leaf-1").sha256()}};
      VERIFY_OK(commit(store, again));
    }
    const auto before = bench->print();
    VERIFY_FAILS(commit(store, restoring("id-5", "id-3", object)), ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
    VERIFY_OK(commit(store, removing("id-6", object)));
    VERIFY_OK(commit(store, restoring("id-7", "id-3", object))); // the control: now the place is free
  }

  void whatIsBothRemovedAndRestoredIsSwapped() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash) return;
    const auto nameOfEntry = [&] { return look(store).entries.begin()->second.description.friendlyName; };
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    auto renaming = putting(store, "id-2", "leaf-1", "renamed");
    renaming.entries.front().replaces = true;
    renaming.links.clear();
    VERIFY_OK(commit(store, renaming));
    const auto before = bench->print();
    const StoredObject entry{Section::My, certificateNamed("leaf-1").sha256()};
    auto swapping = restoring("id-3", "id-2", entry);
    swapping.removals = {entry};
    {
      const auto transaction = store.begin({}, {});
      VERIFY_OK((*transaction)->commit(swapping, {}, {}));
      QCOMPARE(nameOfEntry(), std::string("mail"));
      VERIFY_OK((*transaction)->takeBack());
    }
    QCOMPARE(bench->print(), before);
    VERIFY_OK(commit(store, swapping));
    swapping = restoring("id-4", "id-3", entry);
    swapping.removals = {entry};
    VERIFY_OK(commit(store, swapping)); // what was replaced lies in the trash, and goes back
    QCOMPARE(nameOfEntry(), std::string("renamed"));
  }

  void linkIsNotRestoredToAnEntryThatIsGone() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().trash || !store.traits().links) return;
    fill(store);
    const StoredObject entry{Section::My, certificateNamed("leaf-1").sha256()}, link{{}, "mail"};
    auto both = removing("id-3", entry);
    both.removals.push_back(link);
    VERIFY_OK(commit(store, both));
    const auto before = bench->print();
    VERIFY_FAILS(commit(store, restoring("id-4", "id-3", link)), ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
    auto back = restoring("id-5", "id-3", link);
    back.restorations.push_back({"id-3", entry});
    VERIFY_OK(commit(store, back)); // the control, whatever the order in which they are named
    QVERIFY(isThere(store, link) && isThere(store, entry));
  }
};

QTEST_GUILESS_MAIN(TestStoreContractTrash)
#include "tst_store_contract_trash.moc"
