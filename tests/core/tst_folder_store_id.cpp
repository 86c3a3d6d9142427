// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include <QtTest>

using namespace core;
using namespace support;

// What distinguishes a folder store from every other.
class TestFolderStoreId : public QObject {
  Q_OBJECT

private:
  static std::string idOf(FolderStoreBench &bench) { return bench.look().value().id; }

private slots:
  void idIsMadeWithTheStore() {
    FolderStoreBench bench, other;
    QCOMPARE(idOf(bench), std::string());
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
    VERIFY_OK(other.commit(other.change("id-1", other.leaf, "mail")));
    const auto id = idOf(bench);
    QCOMPARE(id.size(), std::size_t{32});
    QCOMPARE(id.find_first_not_of("0123456789abcdef"), std::string::npos);
    QCOMPARE(contentOf(bench.root / "id"), id + "\n");
    QCOMPARE(bench.mode("id"), 0644U);
    QVERIFY(idOf(other) != id);
  }

  void idNeverChanges() {
    FolderStoreBench bench;
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
    const auto id = idOf(bench);
    VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
    auto transaction = bench.store.begin({}, {});
    VERIFY_OK(transaction);
    QCOMPARE((*transaction)->look({})->id, id);
    QCOMPARE(idOf(bench), id);
  }

  void storeWithoutAnIdGetsOneByTheNextChange() {
    FolderStoreBench bench;
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
    std::filesystem::remove(bench.root / "id");
    QCOMPARE(idOf(bench), std::string()); // looking does not make an id
    QVERIFY(!std::filesystem::exists(bench.root / "id"));
    VERIFY_OK(bench.store.begin({}, {}, Opening::AsItIs)); // nor does a repair
    QCOMPARE(idOf(bench), std::string());
    VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
    QCOMPARE(idOf(bench).size(), std::size_t{32});
  }

  void brokenIdIsNone_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<std::string>("content");
    QTest::newRow("empty") << QStringLiteral("file") << std::string();
    QTest::newRow("too short") << QStringLiteral("file") << std::string(31, 'a') + "\n";
    QTest::newRow("too long") << QStringLiteral("file") << std::string(33, 'a') + "\n";
    QTest::newRow("upper case") << QStringLiteral("file") << std::string(32, 'A') + "\n";
    QTest::newRow("no digits") << QStringLiteral("file") << std::string(32, 'x') + "\n";
    QTest::newRow("a link to one that would do") << QStringLiteral("link") << std::string(32, 'a') + "\n";
    QTest::newRow("a folder") << QStringLiteral("folder") << std::string();
  }

  void brokenIdIsNone() {
    QFETCH(QString, kind);
    QFETCH(std::string, content);
    FolderStoreBench bench;
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
    const auto place = bench.root / "id";
    std::filesystem::remove(place);
    const auto elsewhere = bench.folder() / "elsewhere";
    writeTo(kind == QLatin1String("link") ? elsewhere : place, content);
    if (kind == QLatin1String("link")) std::filesystem::create_symlink(elsewhere, place);
    if (kind == QLatin1String("folder")) {
      std::filesystem::remove(place);
      std::filesystem::create_directory(place);
    }
    QCOMPARE(idOf(bench), std::string());
    QVERIFY(bench.look()->entries.contains(bench.leaf.sha256())); // all else is read
    VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
    const bool isFolder = kind == QLatin1String("folder"); // not ours: it stays
    QCOMPARE(idOf(bench).size(), isFolder ? std::size_t{0} : std::size_t{32});
    if (kind == QLatin1String("link")) QCOMPARE(contentOf(elsewhere), content); // no link is followed
    QCOMPARE(std::filesystem::is_directory(place), isFolder);
    QVERIFY(!std::filesystem::is_symlink(place));
  }
};

QTEST_GUILESS_MAIN(TestFolderStoreId)
#include "tst_folder_store_id.moc"
