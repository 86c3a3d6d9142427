// SPDX-License-Identifier: Apache-2.0
// What a repair does about a change that cannot be settled, and what it leaves alone.
#include "core/executor/executor.h"
#include "core/import/repair.h"

#include "core/stores/folder/journal.h"
#include "core/stores/folder/staging.h"

#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/folder_store_bench.h"

#include <QtTest>

using namespace core;
using namespace support;

class TestRepair : public QObject {
  Q_OBJECT
private slots:
  void nothingIsMadeToFindOutThatThereIsNoStore();
  void wholeStoreNeedsNone();
  void unreadableJournalAndItsLeftoversGoToTheTrash_data();
  void unreadableJournalAndItsLeftoversGoToTheTrash();
  void openChangeIsSettled_data();
  void openChangeIsSettled();
  void changeThatNobodyCanSettleIsSetAsideAndSaidToBe();
  void damagedObjectsAreNamedAndStay();
  void otherThingsToDoThanPlannedAreNotDone();
  void previewChangesNothing();

private:
  FakeClock m_clock;
  FakeHost m_host;

  [[nodiscard]] RunContext context(FolderStoreBench &bench) { return {bench.store, m_clock, m_host, "certwright repair"}; }

  // A change that died after so many of its steps.
  static void interrupt(FolderStoreBench &bench, const std::string &id, std::size_t steps) {
    FolderTree tree(std::move(*posix::Folder::at(bench.root.string())));
    const auto journal = stageChange(tree, bench.change(id, bench.leaf, "mail"));
    QVERIFY(journal && openJournal(tree, *journal));
    for (std::size_t i = 0; i < steps; ++i) QVERIFY(perform(tree, journal->operations.at(i)));
  }

  // Repairs, and returns the receipt.
  Expected<Receipt> repair(FolderStoreBench &bench) {
    const auto plan = planRepair(bench.store);
    return plan ? run(*plan, {}, context(bench)) : Unexpected(plan.error());
  }
};

void TestRepair::nothingIsMadeToFindOutThatThereIsNoStore() {
  FolderStoreBench bench;
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  QVERIFY(plan->effects.empty());
  QVERIFY(!std::filesystem::exists(bench.root));
}

void TestRepair::wholeStoreNeedsNone() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto before = bench.print();
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  QVERIFY(!plan->changesAnything());
  QCOMPARE(wholeObjects(bench.store)->my, std::size_t{1});
  QCOMPARE(wholeObjects(bench.store)->ca, std::size_t{1});
  QCOMPARE(bench.print(), before);
}

void TestRepair::unreadableJournalAndItsLeftoversGoToTheTrash_data() {
  QTest::addColumn<bool>("isFolder");
  QTest::newRow("a file") << false;
  QTest::newRow("a folder in its place") << true;
}

void TestRepair::unreadableJournalAndItsLeftoversGoToTheTrash() {
  QFETCH(const bool, isFolder);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  interrupt(bench, "id-2", 1); // the issuer was there before: the entry waits in staging, with its key
  const auto journal = bench.root / "journal";
  std::filesystem::remove(journal);
  if (isFolder) {
    std::filesystem::create_directory(journal);
    writeTo(journal / "inside", "half a jour");
  } else {
    writeTo(journal, "half a jour");
  }
  const auto staged = bench.root / "staging/id-2";
  QVERIFY(std::filesystem::exists(staged));
  std::set<std::string> stagedTexts;
  for (const auto &item : std::filesystem::recursive_directory_iterator(staged)) {
    if (item.is_regular_file()) stagedTexts.insert(contentOf(item.path()));
  }

  const auto receipt = repair(bench);
  VERIFY_OK(receipt);
  QVERIFY(receipt->changed);
  QCOMPARE(receipt->plan.effects.size(), std::size_t{2});
  QCOMPARE(receipt->plan.effects.front().object(), std::string("journal"));
  const auto trash = bench.root / "trash" / receipt->id;
  QCOMPARE(contentOf(isFolder ? trash / "journal/inside" : trash / "journal"), std::string("half a jour"));
  for (const auto &item : std::filesystem::recursive_directory_iterator(trash / "staging/id-2")) {
    if (item.is_regular_file()) stagedTexts.erase(contentOf(item.path()));
  }
  QVERIFY(stagedTexts.empty()); // nothing is lost
  QVERIFY(!std::filesystem::exists(std::filesystem::symlink_status(journal)));
  QVERIFY(std::filesystem::is_empty(bench.root / "staging"));
  QCOMPARE(bench.mode("trash/" + receipt->id), 0700U);
  VERIFY_OK(bench.store.receiptLog().receipt(receipt->id));
  QVERIFY(bench.store.isSettled().value());
  QVERIFY(!planRepair(bench.store)->changesAnything());
  VERIFY_OK(bench.commit(bench.change("id-3", bench.leaf, "mail", bench.look()->entries.contains(bench.leaf.sha256())))); // as any other day
}

void TestRepair::openChangeIsSettled_data() {
  QTest::addColumn<int>("steps");
  QTest::addColumn<bool>("isFinished");
  QTest::newRow("before its commit") << 1 << false;
  QTest::newRow("after its commit") << 2 << true;
}

void TestRepair::openChangeIsSettled() {
  QFETCH(const int, steps);
  QFETCH(const bool, isFinished);
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  interrupt(bench, "id-1", static_cast<std::size_t>(steps));
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  QCOMPARE(wholeObjects(bench.store)->my, std::size_t{isFinished ? 1U : 0U});
  const auto receipt = repair(bench);
  VERIFY_OK(receipt);
  QCOMPARE(receipt->plan.effects.size(), std::size_t{1});
  QCOMPARE(receipt->plan.effects.front().label(), std::string("id-1"));
  QCOMPARE(receipt->plan.effects.front().reason, EffectReason::ChangeIsSettled);
  QCOMPARE(bench.look()->entries.contains(bench.leaf.sha256()), isFinished);
  QCOMPARE(std::filesystem::is_symlink(bench.root / "by-name/mail"), isFinished);
  QVERIFY(!std::filesystem::exists(bench.root / "journal"));
  QVERIFY(bench.store.isSettled().value());
}

// Its one operation would move something out of the store, to a place that is taken.
void TestRepair::changeThatNobodyCanSettleIsSetAsideAndSaidToBe() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  FolderTree tree(std::move(*posix::Folder::at(bench.root.string())));
  const auto place = "my/" + bench.leaf.sha256();
  Journal journal;
  journal.id = "id-2";
  journal.operations = {{"staging/id-2/taken", place, *tree.stateOf(place), "absent", {}, false, {}, {}}};
  std::filesystem::create_directories(bench.root / "staging/id-2/taken/by");
  QVERIFY(openJournal(tree, journal));
  const auto before = bench.print();
  const auto receipt = repair(bench);
  VERIFY_OK(receipt);
  QCOMPARE(receipt->plan.effects.front().reason, EffectReason::KeptInTrash);
  QVERIFY(std::filesystem::exists(bench.root / "trash" / receipt->id / "journal"));
  QVERIFY(bench.look()->entries.contains(bench.leaf.sha256()));
  QVERIFY(bench.store.isSettled().value());
  VERIFY_OK(bench.commit(bench.change("id-3", bench.otherLeaf, "web")));
}

void TestRepair::damagedObjectsAreNamedAndStay() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
  writeTo(bench.entry(bench.leaf) / "private-key.pem", std::string(bench.otherKey.toPem().text()));
  writeTo(bench.root / "ca" / (bench.issuer.sha256() + ".pem"), "nothing");
  const auto before = bench.print();
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  QVERIFY(!plan->changesAnything());
  std::set<std::string> named;
  for (const auto &effect : plan->effects) {
    named.insert(effect.object());
    QVERIFY(effect.state == EffectState::Skipped);
  }
  QCOMPARE(named, (std::set<std::string>{"my/" + bench.leaf.sha256(), "ca/" + bench.issuer.sha256()}));
  QCOMPARE(wholeObjects(bench.store)->my, std::size_t{1});
  QCOMPARE(wholeObjects(bench.store)->ca, std::size_t{0});
  QCOMPARE(bench.print(), before);
}

void TestRepair::otherThingsToDoThanPlannedAreNotDone() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  writeTo(bench.root / "journal", "half a jour");
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  std::filesystem::create_directory(bench.root / "staging/id-9");
  const auto before = bench.print();
  VERIFY_FAILS(run(*plan, {}, context(bench)), ErrorCode::WorldChanged);
  QCOMPARE(bench.print(), before);
}

void TestRepair::previewChangesNothing() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  writeTo(bench.root / "journal", "half a jour");
  std::filesystem::create_directory(bench.root / "staging/id-9");
  std::filesystem::remove_all(bench.root / "trash"); // a part that a change would make
  std::filesystem::permissions(bench.root / "lock", std::filesystem::perms(0644));
  const auto before = bench.print();
  const auto plan = planRepair(bench.store);
  VERIFY_OK(plan);
  QVERIFY(!std::filesystem::exists(bench.root / "trash"));
  QCOMPARE(bench.mode("lock"), 0644U);
  QVERIFY(plan->changesAnything());
  VERIFY_OK(wholeObjects(bench.store));
  QCOMPARE(bench.print(), before);
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
