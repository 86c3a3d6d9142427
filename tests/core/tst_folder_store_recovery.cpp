// SPDX-License-Identifier: Apache-2.0
// An import that was interrupted after each of its steps: what readers see, and how the next start settles it.
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include "core/stores/folder/journal.h"
#include "core/stores/folder/staging.h"

#include <QtTest>

#include <sys/stat.h>

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
  void unreadableJournalIsNotGuessedAt_data();
  void unreadableJournalIsNotGuessedAt();
  void journalWithoutChecksumIsSettledAsBefore();
  void journalLeavesLongTextsOut();
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
  const auto receipts = bench.store.receiptLog().ids();
  if (!listed || listed->entries.size() != seen->entries.size() || !receipts) return {"the list differs", {}, 0, 0};
  for (const auto &id : *receipts) {
    if (!bench.store.receiptLog().receipt(id)) return {"a receipt is listed that is not there", {}, 0, 0};
  }
  return {entry == seen->entries.end() ? "none" : entry->second.description.friendlyName, link == seen->links.end() ? "none" : link->second,
          seen->ca.size(), receipts->size()};
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

namespace {

// A journal as a change leaves it that dies with its entry in place and its link not yet moved.
std::string openJournalOf(FolderStoreBench &bench, FolderTree tree) {
  static_cast<void>(interruptAfter(std::move(tree), bench.change("id-2", bench.leaf, "mail"), 2));
  return contentOf(bench.root / "journal");
}

} // namespace

void TestFolderStoreRecovery::unreadableJournalIsNotGuessedAt_data() {
  QTest::addColumn<QString>("damage");
  for (const char *damage :
       {"another version", "one byte", "a cut", "no checksum", "nothing in it", "brackets", "values without end", "a folder", "a pipe", "a link"}) {
    QTest::newRow(damage) << QString::fromUtf8(damage);
  }
}

void TestFolderStoreRecovery::unreadableJournalIsNotGuessedAt() {
  QFETCH(const QString, damage);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  auto text = openJournalOf(bench, treeOf(bench));
  const auto path = bench.root / "journal";
  QVERIFY(Journal::parse(text)); // the control
  std::filesystem::remove(path);
  if (damage == QLatin1String("another version")) text = "{ \"schema\": \"certwright/journal/99\" }";
  if (damage == QLatin1String("one byte")) text[text.find("my-") + 3] ^= 1;
  if (damage == QLatin1String("a cut")) text.resize(text.size() / 2);
  if (damage == QLatin1String("no checksum")) text.replace(text.find("sha256"), 6, "sha999");
  if (damage == QLatin1String("nothing in it")) text.clear();
  if (damage == QLatin1String("brackets")) text.assign(30'000'000, '[');
  if (damage == QLatin1String("values without end")) {
    text = "[0";
    for (int i = 0; i < 15'000'000; ++i) text += ",0";
  }
  if (damage == QLatin1String("a folder")) std::filesystem::create_directory(path);
  if (damage == QLatin1String("a pipe")) QCOMPARE(::mkfifo(path.c_str(), 0644), 0);
  if (damage == QLatin1String("a link")) std::filesystem::create_symlink("version", path);
  if (!std::filesystem::exists(std::filesystem::symlink_status(path))) writeTo(path, text);

  const auto names = std::distance(std::filesystem::recursive_directory_iterator(bench.root), {});
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::JournalUnreadable);
  const auto seen = bench.look(); // looking goes on, at what is in place
  VERIFY_OK(seen);
  QVERIFY(seen->journalUnreadable);
  QVERIFY(seen->entries.contains(bench.leaf.sha256()) && seen->entries.contains(bench.otherLeaf.sha256()));
  const auto listed = bench.store.list(std::nullopt);
  VERIFY_OK(listed);
  QVERIFY(listed->damaged.contains("journal"));
  VERIFY_OK(bench.store.receiptLog().ids());
  QCOMPARE(std::distance(std::filesystem::recursive_directory_iterator(bench.root), {}), names);
}

// As an earlier version of the program left it.
void TestFolderStoreRecovery::journalWithoutChecksumIsSettledAsBefore() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  auto text = openJournalOf(bench, treeOf(bench));
  const auto start = text.rfind(",\n  \"sha256\"");
  text = text.substr(0, start) + "\n}\n";
  text.replace(text.find("journal/2"), 9, "journal/1");
  writeTo(bench.root / "journal", text);
  QCOMPARE(bench.look()->links.size(), std::size_t{1}); // seen as after
  VERIFY_OK(bench.store.begin({}, {}));
  QVERIFY(std::filesystem::is_symlink(bench.root / "by-name/mail"));
  QVERIFY(!std::filesystem::exists(bench.root / "journal"));
}

// Long texts stand in staging alone until they are in place: the owner sees the change as it is, other accounts see that something is to come.
void TestFolderStoreRecovery::journalLeavesLongTextsOut() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  auto change = bench.change("id-1", bench.leaf, "one");
  change.entries.push_back(bench.change("id-1", bench.otherLeaf, "two").entries.front());
  change.entries.back().chain.assign(1600, bench.issuer); // more than a megabyte
  QVERIFY(interruptAfter(treeOf(bench), change, 2) > 0);  // the issuer and the first entry are in place
  QVERIFY(std::filesystem::file_size(bench.root / "journal") < 100'000);
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QCOMPARE(seen->entries.size(), std::size_t{2});
  QCOMPARE(seen->entries.at(bench.otherLeaf.sha256()).chain.size(), std::size_t{1600});
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.look()->entries.at(bench.otherLeaf.sha256()).chain.size(), std::size_t{1600});
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
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::JournalUnreadable);
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
