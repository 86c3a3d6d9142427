// SPDX-License-Identifier: Apache-2.0
// An import that was interrupted after each of its steps: what readers see, and how the next start settles it.
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include "core/stores/folder/journal.h"
#include "core/stores/folder/staging.h"

#include <QtTest>

using namespace core;
using namespace support;

class TestFolderStoreRecovery : public QObject {
  Q_OBJECT
private slots:
  void interruptedChangeIsAllOrNothing_data();
  void interruptedChangeIsAllOrNothing();
  void interruptedReversalIsFinished_data();
  void interruptedReversalIsFinished();
  void severalEntriesComeTogether_data();
  void severalEntriesComeTogether();
  void stagedWithoutJournalIsRemoved();
  void unreadableJournalIsNotGuessedAt();
  void journalCannotLeadOutOfTheStore_data();
  void journalCannotLeadOutOfTheStore();
  void settledStoreSaysSo();

private:
  static FolderTree treeOf(const FolderStoreBench &bench) { return FolderTree(std::move(*posix::Folder::at(bench.root.string()))); }
};

namespace {

// Stages a change, opens its journal, performs some operations, and dies.
std::size_t interruptAfter(FolderTree tree, const ChangeSet &change, std::size_t steps) {
  const auto journal = stageChange(tree, change);
  if (!journal || !openJournal(tree, *journal)) return 0;
  for (std::size_t i = 0; i < steps && i < journal->operations.size(); ++i) {
    if (!perform(tree, journal->operations[i])) return 0;
  }
  return journal->operations.size();
}

struct Seen {
  std::string name, link;
  std::size_t issuers, receipts;

  friend bool operator==(const Seen &, const Seen &) = default;
};

// What a reader sees, in few words: the entry's friendly name, where the link points, how many issuers and receipts.
Seen seenBy(FolderStoreBench &bench) {
  const auto seen = bench.look();
  if (!seen || !seen->damaged.empty()) return {"damaged", {}, 0, 0};
  const auto entry = seen->entries.find(bench.leaf.sha256());
  const auto link = seen->links.find("mail");
  const auto listed = bench.store.list(Section::My);
  const auto receipts = bench.store.receipts();
  if (!listed || listed->entries.size() != seen->entries.size() || !receipts) return {"the list differs", {}, 0, 0};
  for (const auto &id : *receipts) {
    if (!bench.store.receipt(id)) return {"a receipt is listed that is not there", {}, 0, 0};
  }
  return {entry == seen->entries.end() ? "none" : entry->second.friendlyName, link == seen->links.end() ? "none" : link->second, seen->ca.size(),
          receipts->size()};
}

} // namespace

void TestFolderStoreRecovery::interruptedChangeIsAllOrNothing_data() {
  QTest::addColumn<bool>("replaces");
  QTest::addColumn<int>("steps");
  QTest::addColumn<bool>("committed");
  QTest::newRow("a new entry, nothing moved") << false << 0 << false;
  QTest::newRow("a new entry, the issuer in place") << false << 1 << false;
  QTest::newRow("a new entry, the entry in place") << false << 2 << true;
  QTest::newRow("a new entry, the link in place") << false << 3 << true;
  QTest::newRow("a new entry, the receipt in place") << false << 4 << true;
  QTest::newRow("an entry replaced, nothing moved") << true << 0 << false;
  QTest::newRow("an entry replaced, the entry swapped") << true << 1 << true;
  QTest::newRow("an entry replaced, the link moved") << true << 2 << true;
  QTest::newRow("an entry replaced, the receipt in place") << true << 3 << true;
}

void TestFolderStoreRecovery::interruptedChangeIsAllOrNothing() {
  QFETCH(bool, replaces);
  QFETCH(int, steps);
  QFETCH(bool, committed);
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  if (replaces) {
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "old name")));
    VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "mail")));
  }
  const auto before = bench.print();
  const auto seenBefore = seenBy(bench);
  const auto operations = interruptAfter(treeOf(bench), bench.change("id-3", bench.leaf, "mail", replaces), static_cast<std::size_t>(steps));
  QCOMPARE(operations, std::size_t{replaces ? 3U : 4U});
  const Seen after{"mail", bench.leaf.sha256(), 1, seenBefore.receipts + 1};
  QVERIFY(seenBy(bench) == (committed ? after : seenBefore));
  QVERIFY(!bench.store.isSettled().value());

  VERIFY_OK(bench.store.begin({}, {}));
  QVERIFY(seenBy(bench) == (committed ? after : seenBefore));
  QVERIFY(bench.store.isSettled().value());
  QCOMPARE(std::filesystem::exists(bench.root / "trash/id-3/my" / bench.leaf.sha256()), committed && replaces);
  QCOMPARE(bench.print() == before, !committed);
}

void TestFolderStoreRecovery::interruptedReversalIsFinished_data() {
  QTest::addColumn<int>("steps");
  for (int steps = 0; steps <= 3; ++steps) QTest::addRow("after %d steps", steps) << steps;
}

void TestFolderStoreRecovery::interruptedReversalIsFinished() {
  QFETCH(int, steps);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "old name")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "mail")));
  const auto before = bench.print();
  const auto seenBefore = seenBy(bench);
  {
    auto tree = treeOf(bench);
    const auto journal = stageChange(tree, bench.change("id-3", bench.leaf, "mail", true));
    QVERIFY(journal && openJournal(tree, *journal) && finish(tree, *journal));
    const auto reversal = stageReversal(tree, *journal);
    QVERIFY(reversal && openJournal(tree, *reversal));
    QCOMPARE(reversal->operations.size(), std::size_t{3});
    for (int i = 0; i < steps; ++i) QVERIFY(perform(tree, reversal->operations[static_cast<std::size_t>(i)]));
  }
  QVERIFY(seenBy(bench) == seenBefore);
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.print(), before);
}

void TestFolderStoreRecovery::severalEntriesComeTogether_data() {
  QTest::addColumn<int>("steps");
  QTest::addColumn<int>("entries");
  QTest::newRow("the issuer in place") << 1 << 0;
  QTest::newRow("the first entry in place") << 2 << 2;
  QTest::newRow("both entries in place") << 3 << 2;
}

void TestFolderStoreRecovery::severalEntriesComeTogether() {
  QFETCH(int, steps);
  QFETCH(int, entries);
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  auto change = bench.change("id-1", bench.leaf, "one");
  change.entries.push_back(bench.change("id-1", bench.otherLeaf, "two").entries.front());
  QVERIFY(interruptAfter(treeOf(bench), change, static_cast<std::size_t>(steps)) > 0);
  QCOMPARE(bench.look()->entries.size(), static_cast<std::size_t>(entries));
  QCOMPARE(bench.store.list(Section::My).value().entries.size(), static_cast<std::size_t>(entries));
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.look()->entries.size(), static_cast<std::size_t>(entries));
  QVERIFY(bench.look()->damaged.empty());
}

void TestFolderStoreRecovery::stagedWithoutJournalIsRemoved() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  const auto before = bench.print();
  {
    auto tree = treeOf(bench);
    QVERIFY(stageChange(tree, bench.change("id-2", bench.leaf, "mail")));
  }
  writeTo(bench.root / "journal.new", "half a jour");
  QVERIFY(bench.print() != before);
  QVERIFY(!bench.look()->entries.contains(bench.leaf.sha256()));
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.print(), before);
}

void TestFolderStoreRecovery::unreadableJournalIsNotGuessedAt() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  writeTo(bench.root / "journal", "{ \"schema\": \"certwright/journal/99\" }");
  const auto before = bench.print();
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::StoreFailed);
  VERIFY_FAILS(bench.look(), ErrorCode::StoreFailed);
  QCOMPARE(bench.print(), before);
}

void TestFolderStoreRecovery::journalCannotLeadOutOfTheStore_data() {
  QTest::addColumn<QByteArray>("from");
  QTest::addColumn<QByteArray>("to");
  QTest::newRow("upwards") << QByteArray("staging/x") << QByteArray("../elsewhere");
  QTest::newRow("upwards from within") << QByteArray("staging/../../elsewhere") << QByteArray("my/x");
  QTest::newRow("from the top") << QByteArray("/etc/hostname") << QByteArray("my/x");
}

void TestFolderStoreRecovery::journalCannotLeadOutOfTheStore() {
  QFETCH(QByteArray, from);
  QFETCH(QByteArray, to);
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  writeTo(bench.folder() / "elsewhere", "somebody's");
  const auto operation = R"({"from":")" + from + R"(","to":")" + to + R"(","before":"absent","after":"file:0"})";
  writeTo(bench.root / "journal", R"({"schema":"certwright/journal/1","id":"id-1","takesBack":true,"operations":[)" + operation.toStdString() + "]}");
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::StoreFailed);
  QCOMPARE(contentOf(bench.folder() / "elsewhere"), std::string("somebody's"));
}

void TestFolderStoreRecovery::settledStoreSaysSo() {
  FolderStoreBench bench;
  QVERIFY(bench.store.isSettled().value());
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  QVERIFY(bench.store.isSettled().value());
  std::filesystem::create_directory(bench.root / "staging/id-0");
  QVERIFY(!bench.store.isSettled().value()); // the control
}

QTEST_GUILESS_MAIN(TestFolderStoreRecovery)
#include "tst_folder_store_recovery.moc"
