// SPDX-License-Identifier: Apache-2.0
// A removal or a restoration that was interrupted after each of its steps: what readers see, and how the next start settles it.
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include "core/stores/folder/journal.h"
#include "core/stores/folder/staging.h"

#include <QtTest>

using namespace core;
using namespace support;

namespace {

// What a bench is filled with: one of each kind of thing.
struct Filled {
  FolderStoreBench bench;
  PrivateKey key = storeKey("leaf-2");
  CertificateRequest request = CertificateRequest::make(key, "CN=mail.example.com", {"mail.example.com"}).value();

  Filled() {
    auto change = bench.change("id-1", bench.leaf, "mail");
    change.roots = {storeCertificate("root")};
    change.requests = {{request, &key, "asked", *parseTime("2026-11-22T10:15:00Z")}};
    if (!bench.commit(change)) qFatal("the bench could not be filled");
  }

  [[nodiscard]] StoredObject object(const QString &kind) const {
    if (kind == QLatin1String("entry")) return {Section::My, bench.leaf.sha256()};
    if (kind == QLatin1String("issuer")) return {Section::Ca, bench.issuer.sha256()};
    if (kind == QLatin1String("root")) return {Section::Root, storeCertificate("root").sha256()};
    if (kind == QLatin1String("request")) return {Section::Requests, request.sha256()};
    return {{}, "mail"};
  }

  // What a reader sees of each kind: whether it is there and whole.
  [[nodiscard]] bool isSeen(const StoredObject &object) {
    const auto seen = bench.look();
    if (!seen || !seen->damaged.empty() || !seen->damagedAuthorities.empty() || !seen->damagedRequests.empty()) qFatal("it is not whole");
    if (!object.section) return seen->links.contains(object.name);
    if (*object.section == Section::My) return seen->entries.contains(object.name);
    if (*object.section == Section::Requests) return !seen->requests.empty();
    return *object.section == Section::Ca ? !seen->ca.empty() : !seen->root.empty();
  }

  [[nodiscard]] bool exists(const std::string &path) const { return std::filesystem::exists(std::filesystem::symlink_status(bench.root / path)); }
};

ChangeSet changeOf(const std::string &id) {
  ChangeSet change;
  change.receiptId = id;
  change.receipt = "{}\n";
  return change;
}

// Stages a change, opens its journal, performs some operations, and dies.
bool interruptAfter(const FolderStoreBench &bench, const ChangeSet &change, int steps) {
  FolderTree tree(std::move(*posix::Folder::at(bench.root.string())));
  const auto journal = stageChange(tree, change);
  if (!journal || !openJournal(tree, *journal)) return false;
  for (std::size_t i = 0; i < static_cast<std::size_t>(steps) && i < journal->operations.size(); ++i) {
    if (!perform(tree, journal->operations[i])) return false;
  }
  return journal->operations.size() == 2; // the object and the receipt
}

void addRows() {
  QTest::addColumn<QString>("kind");
  QTest::addColumn<int>("steps");
  for (const auto *kind : {"entry", "issuer", "root", "request", "link"}) {
    for (int steps = 0; steps <= 2; ++steps) {
      const auto title = std::string(kind) + ", steps done: " + std::to_string(steps);
      QTest::newRow(title.c_str()) << QString::fromLatin1(kind) << steps;
    }
  }
}

} // namespace

class TestFolderStoreTrash : public QObject {
  Q_OBJECT
private slots:
  void interruptedRemovalIsAllOrNothing_data() { addRows(); }
  void interruptedRemovalIsAllOrNothing() {
    QFETCH(QString, kind);
    QFETCH(int, steps);
    Filled filled;
    auto &bench = filled.bench;
    const auto object = filled.object(kind);
    const auto before = bench.print();
    auto removing = changeOf("id-2");
    removing.removals = {object};
    QVERIFY(interruptAfter(bench, removing, steps));
    const bool committed = steps > 0;
    QCOMPARE(filled.isSeen(object), !committed);
    VERIFY_OK(bench.store.begin({}, {}));
    QCOMPARE(filled.isSeen(object), !committed);
    QVERIFY(bench.store.isSettled().value());
    QCOMPARE(filled.exists("trash/id-2/" + placeOf(object)), committed);
    QCOMPARE(bench.print() == before, !committed);
  }

  void interruptedRestorationIsAllOrNothing_data() { addRows(); }
  void interruptedRestorationIsAllOrNothing() {
    QFETCH(QString, kind);
    QFETCH(int, steps);
    Filled filled;
    auto &bench = filled.bench;
    const auto object = filled.object(kind);
    auto removing = changeOf("id-2");
    removing.removals = {object};
    VERIFY_OK(bench.commit(removing));
    const auto before = bench.print();
    auto restoring = changeOf("id-3");
    restoring.restorations = {{"id-2", object}};
    QVERIFY(interruptAfter(bench, restoring, steps));
    const bool committed = steps > 0;
    QCOMPARE(filled.isSeen(object), committed);
    VERIFY_OK(bench.store.begin({}, {}));
    QCOMPARE(filled.isSeen(object), committed);
    QVERIFY(bench.store.isSettled().value());
    QCOMPARE(filled.exists("trash/id-2"), !committed); // nothing is left there but by what is in it
    QCOMPARE(bench.print() == before, !committed);
  }

  void interruptedTakingBackPutsWhatWasRestoredIntoTheTrash_data() { addRows(); }
  void interruptedTakingBackPutsWhatWasRestoredIntoTheTrash() {
    QFETCH(QString, kind);
    QFETCH(int, steps);
    Filled filled;
    auto &bench = filled.bench;
    auto removing = changeOf("id-2"), restoring = changeOf("id-3");
    removing.removals = {filled.object(kind)};
    restoring.restorations = {{"id-2", filled.object(kind)}};
    VERIFY_OK(bench.commit(removing));
    const auto before = bench.print();
    {
      FolderTree tree(std::move(*posix::Folder::at(bench.root.string())));
      const auto journal = stageChange(tree, restoring);
      QVERIFY(journal && openJournal(tree, *journal) && finish(tree, *journal));
      const auto reversal = stageReversal(tree, *journal);
      QVERIFY(reversal && openJournal(tree, *reversal));
      for (int i = 0; i < steps; ++i) QVERIFY(perform(tree, reversal->operations.at(static_cast<std::size_t>(i))));
    }
    QVERIFY(!filled.isSeen(filled.object(kind)));
    VERIFY_OK(bench.store.begin({}, {}));
    QCOMPARE(bench.print(), before);
  }

  void keyOfWhatIsRestoredIsTriedFirst() {
    Filled filled;
    auto &bench = filled.bench;
    const StoredObject entry{Section::My, bench.leaf.sha256()};
    auto removing = changeOf("id-2"), restoring = changeOf("id-3");
    removing.removals = {entry};
    restoring.restorations = {{"id-2", entry}};
    VERIFY_OK(bench.commit(removing));
    const auto key = bench.root / "trash/id-2" / placeOf(entry) / "private-key.pem";
    const auto pem = contentOf(key);
    writeTo(key, std::string(bench.otherKey.toPem().text()));
    const auto before = bench.print();
    VERIFY_FAILS(bench.commit(restoring), ErrorCode::KeyUnproved);
    QCOMPARE(bench.print(), before);
    writeTo(key, pem);
    VERIFY_OK(bench.commit(restoring)); // the control
  }
};

QTEST_GUILESS_MAIN(TestFolderStoreTrash)
#include "tst_folder_store_trash.moc"
