// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/contract/stores_under_test.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

using namespace contract;
using core::ErrorCode;

// What a store promises of every change, whatever is in it.
class TestStoreContractChanges : public QObject {
  Q_OBJECT

private:
  // Whether a store holds all of one change, or nothing of it; anything between is neither.
  enum class Held { Nothing, All, Between };
  static Held held(core::CertificateStore &store, const core::ChangeSet &change) {
    const auto seen = look(store);
    const auto ids = store.receiptLog().ids().value();
    const bool entry = seen.entries.contains(change.entries.front().certificate.sha256()), ca = !seen.ca.empty();
    const bool receipt = std::find(ids.begin(), ids.end(), change.receiptId) != ids.end();
    const bool link = change.links.empty() ? entry : seen.links.contains(change.links.front().name);
    if (entry && ca && receipt && link) return Held::All;
    return entry || ca || receipt || link ? Held::Between : Held::Nothing;
  }

private slots:
  void initTestCase_data() { addKinds(); }

  void storeThatDoesNotExistIsEmpty() {
    const auto bench = made();
    QVERIFY(!look(bench->store()).exists);
    QVERIFY(bench->store().list(std::nullopt)->entries.empty());
    QVERIFY(bench->store().receiptLog().ids()->empty());
  }

  void lookingNeverChangesAnything() {
    const auto bench = made();
    auto &store = bench->store();
    for (int round = 0; round < 2; ++round) {
      const auto before = bench->print();
      look(store);
      VERIFY_OK(store.list(std::nullopt));
      VERIFY_OK(store.receiptLog().ids());
      VERIFY_OK(store.isSettled());
      VERIFY_OK(store.disorder());
      QCOMPARE(bench->print(), before);
      if (round == 0) VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    }
  }

  void lookingTwiceShowsTheSame() {
    const auto bench = made();
    VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-1", "leaf-1", "mail")));
    const auto once = look(bench->store()), again = look(bench->store());
    QCOMPARE(again.id, once.id);
    QVERIFY(again.links == once.links);
    QVERIFY(again.ca == once.ca && again.root == once.root);
    QCOMPARE(again.entries.size(), once.entries.size());
    QCOMPARE(again.entries.begin()->second.description.friendlyName, once.entries.begin()->second.description.friendlyName);
  }

  void whetherAChangeCouldBeginIsKnownBeforeOneDoes() {
    const auto bench = made(), blocked = made();
    for (int round = 0; round < 2; ++round) { // where it does not exist, and where it does
      const auto before = bench->print();
      VERIFY_OK(bench->store().mayChange());
      QCOMPARE(bench->print(), before);
      if (round == 0) VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-1", "leaf-1", "mail")));
    }
    blocked->block();
    const auto may = blocked->store().mayChange();
    const auto begun = commit(blocked->store(), putting(blocked->store(), "id-1", "leaf-1", "mail"));
    QVERIFY(!may && !begun);
    QCOMPARE(core::describe(may.error()), core::describe(begun.error())); // what is said before is what is said then
  }

  void idOfTheStoreIsStable() {
    const auto bench = made();
    QVERIFY(look(bench->store()).id.empty());
    VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-1", "leaf-1", "mail")));
    const auto id = look(bench->store()).id;
    QVERIFY(!id.empty());
    VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-2", "leaf-2", "web")));
    QCOMPARE(look(bench->store()).id, id);
  }

  void changeIsMadeAllOrNotAtAll() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    // The first part could be made. The place of the second is taken, and nothing says that it is replaced.
    auto change = putting(store, "id-2", "leaf-2", "web");
    change.entries.push_back(putting(store, "", "leaf-1", "mail").entries.front());
    VERIFY_FAILS(commit(store, change), ErrorCode::StoreFailed);
    QCOMPARE(bench->print(), before);
    change.entries.back().replaces = true; // the control
    VERIFY_OK(commit(store, change));
    QCOMPARE(look(store).entries.size(), std::size_t{2});
  }

  void readersSeeTheStoreAsBeforeOrAsAfter() {
    const auto bench = made();
    auto &store = bench->store();
    const auto change = putting(store, "id-1", "leaf-1", "mail");
    std::vector<Held> moments;
    const auto watch = [&](core::Stage, double) { moments.push_back(held(store, change)); };
    const auto transaction = store.begin({}, {});
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->commit(change, {}, watch));
    QVERIFY(!moments.empty());
    QCOMPARE(static_cast<int>(moments.front()), static_cast<int>(Held::Nothing)); // the control: it was watched from the beginning
    QVERIFY(std::find(moments.begin(), moments.end(), Held::Between) == moments.end());
    QVERIFY(std::is_sorted(moments.begin(), moments.end())); // and never back again
    QCOMPARE(static_cast<int>(held(store, change)), static_cast<int>(Held::All));
  }

  void whatIsTakenBackIsAsBefore() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    auto replacing = putting(store, "id-2", "leaf-1", "mail");
    replacing.entries.front().replaces = true;
    replacing.entries.front().description.services = {"imap"};
    for (const auto &change : {replacing, putting(store, "id-3", "leaf-2", "web"), asking("id-4", "leaf-2", "asked")}) {
      const auto transaction = store.begin({}, {});
      VERIFY_OK((*transaction)->commit(change, {}, {}));
      QVERIFY(bench->print() != before);
      VERIFY_OK((*transaction)->takeBack());
      QCOMPARE(bench->print(), before);
    }
  }

  void keyThatDoesNotFitIsRefusedAndNothingChanges() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    auto change = putting(store, "id-2", "leaf-2", "web");
    change.entries.front().key = &keyNamed("leaf-1");
    VERIFY_FAILS(commit(store, change), ErrorCode::KeyUnproved);
    QCOMPARE(bench->print(), before);
    change.entries.front().key = &keyNamed("leaf-2"); // the control
    VERIFY_OK(commit(store, change));
  }

  void secondCommitInATransactionIsRefused() {
    const auto bench = made();
    auto &store = bench->store();
    const auto transaction = store.begin({}, {});
    VERIFY_OK((*transaction)->commit(putting(store, "id-1", "leaf-1", "mail"), {}, {}));
    const auto before = bench->print();
    VERIFY_FAILS((*transaction)->commit(putting(store, "id-2", "leaf-2", "web"), {}, {}), ErrorCode::Internal);
    QCOMPARE(bench->print(), before);
    QVERIFY((*transaction)->prove({certificateNamed("leaf-1")})->holds()); // the first is not forgotten
  }

  void whatIsCancelledBeforeItsCommitLeavesNothing() {
    const auto bench = made();
    auto &store = bench->store();
    VERIFY_OK(commit(store, putting(store, "id-1", "leaf-1", "mail")));
    const auto before = bench->print();
    std::stop_source stop;
    stop.request_stop();
    const auto change = putting(store, "id-2", "leaf-2", "web");
    {
      const auto transaction = store.begin({}, {});
      VERIFY_FAILS((*transaction)->commit(change, stop.get_token(), {}), ErrorCode::Cancelled);
    }
    QCOMPARE(bench->print(), before);
    VERIFY_OK(commit(store, change)); // the control
  }

  void receiptsAreKeptAndAmended() {
    const auto bench = made();
    auto &store = bench->store();
    auto &log = store.receiptLog();
    VERIFY_FAILS(log.receipt("20270101T000000Z-1"), ErrorCode::NotFound);
    VERIFY_OK(commit(store, putting(store, "20270101T000000Z-1", "leaf-1", "mail")));
    auto older = putting(store, "20261231T235959Z-f", "leaf-2", "web");
    older.unproved = core::UnprovedChange{"20261231T235959Z-f", {certificateNamed("leaf-2").sha256()}, core::ChainState::Complete};
    const auto transaction = store.begin({}, {});
    VERIFY_OK((*transaction)->commit(older, {}, {}));
    const std::vector<std::string> ids = {"20261231T235959Z-f", "20270101T000000Z-1"};
    QCOMPARE(log.ids().value(), ids);
    QCOMPARE(log.receipt(ids[0]).value(), older.receipt);
    QVERIFY((*transaction)->unproved().value() == older.unproved);
    VERIFY_OK((*transaction)->amendReceipt(ids[0], "{\"proof\":true}\n"));
    QCOMPARE(log.receipt(ids[0]).value(), std::string("{\"proof\":true}\n"));
    QVERIFY(!(*transaction)->unproved().value());
    QCOMPARE(log.receipt(ids[1]).value(), std::string("{\"id\":\"20270101T000000Z-1\"}\n")); // the control
  }
};

QTEST_GUILESS_MAIN(TestStoreContractChanges)
#include "tst_store_contract_changes.moc"
