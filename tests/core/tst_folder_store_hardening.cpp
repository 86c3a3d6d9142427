// SPDX-License-Identifier: Apache-2.0
// What a store does about umasks, links that lead elsewhere, locks, and folders that are not our stores.
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <thread>

using namespace core;
using namespace support;

namespace {

class Umask {
public:
  explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
  ~Umask() { ::umask(m_before); }
  Umask(const Umask &) = delete;
  Umask &operator=(const Umask &) = delete;

private:
  mode_t m_before;
};

} // namespace

class TestFolderStoreHardening : public QObject {
  Q_OBJECT
private slots:
  void modesDoNotDependOnTheUmask_data();
  void modesDoNotDependOnTheUmask();
  void partThatIsALinkIsNotFollowed_data();
  void partThatIsALinkIsNotFollowed();
  void entryThatIsALinkIsReplacedNotFollowed();
  void folderInTheLinksPlaceIsKept();
  void lockThatIsALinkIsRefused();
  void heldLockIsNamedInTime();
  void waitingCanBeCancelled();
  void lockFileStays();
  void lockOfAnotherModeIsSetRight();
  void lockWithAnotherNameKeepsItsMode();
  void unknownVersionIsLeftAlone();
  void folderOfSomebodyElseIsLeftAlone_data();
  void folderOfSomebodyElseIsLeftAlone();
  void oddObjectsAmongIssuersAreNamedAndDoNotStandInTheWay();
  void entryWithoutAReadableDescriptionCanBeReplaced();
  void keptKeyMayBeReadByItsGroup();
  void missingPartsAreMade();
  void fileInTheStoresPlaceIsAFailure();
  void storeIsMadeWithItsParents();
  void badReceiptIdIsRefused();
  void readersSeeWholeEntriesWhileTheyAreSwapped();
  void readersSeeAllOfAChangeOrNothing();
};

void TestFolderStoreHardening::modesDoNotDependOnTheUmask_data() {
  QTest::addColumn<int>("mask");
  QTest::newRow("nothing is masked") << 0000;
  QTest::newRow("as usual") << 0022;
  QTest::newRow("all of the others' rights are") << 0077;
  QTest::newRow("everything is") << 0777;
}

void TestFolderStoreHardening::modesDoNotDependOnTheUmask() {
  QFETCH(int, mask);
  FolderStoreBench bench;
  {
    const Umask umask(static_cast<mode_t>(mask));
    VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
    VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  }
  const auto entry = "my/" + bench.leaf.sha256();
  const std::map<std::string, unsigned int> expected = {{"", 0755},         {"my", 0755},
                                                        {"ca", 0755},       {"root", 0755},
                                                        {"by-name", 0755},  {"receipts", 0755},
                                                        {"requests", 0700}, {"staging", 0700},
                                                        {"trash", 0700},    {"lock", 0600},
                                                        {"version", 0644},  {"receipts/id-1.json", 0644},
                                                        {entry, 0755},      {"ca/" + bench.issuer.sha256() + ".pem", 0644}};
  for (const auto &[path, mode] : expected) QVERIFY2(bench.mode(path) == mode, path.c_str());
  for (const auto &item : std::filesystem::directory_iterator(bench.entry(bench.leaf))) {
    const auto file = item.path().filename().string();
    if (item.is_symlink()) continue; // to the key, and without a mode of its own
    QVERIFY2(bench.mode(entry + "/" + file) == (file == "private-key.pem" ? 0600U : 0644U), file.c_str());
  }
}

void TestFolderStoreHardening::partThatIsALinkIsNotFollowed_data() {
  QTest::addColumn<std::string>("part");
  for (const char *part : {"my", "ca", "by-name", "receipts", "staging", "trash"}) QTest::newRow(part) << std::string(part);
}

void TestFolderStoreHardening::partThatIsALinkIsNotFollowed() {
  QFETCH(std::string, part);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto elsewhere = bench.folder() / "elsewhere";
  std::filesystem::rename(bench.root / part, elsewhere);
  std::filesystem::create_directory_symlink(elsewhere, bench.root / part);
  const auto before = std::distance(std::filesystem::recursive_directory_iterator(elsewhere), {});
  VERIFY_FAILS(bench.commit(bench.change("id-2", bench.otherLeaf, "web")), ErrorCode::StoreFailed);
  QCOMPARE(std::distance(std::filesystem::recursive_directory_iterator(elsewhere), {}), before);
}

void TestFolderStoreHardening::entryThatIsALinkIsReplacedNotFollowed() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto elsewhere = bench.folder() / "elsewhere";
  std::filesystem::rename(bench.entry(bench.leaf), elsewhere);
  std::filesystem::create_directory_symlink(elsewhere, bench.entry(bench.leaf));
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QVERIFY(seen->damaged.contains(bench.leaf.sha256()));
  const auto entryBefore = contentOf(elsewhere / "entry.json");
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  QCOMPARE(contentOf(elsewhere / "entry.json"), entryBefore);
  QVERIFY(!std::filesystem::is_symlink(bench.entry(bench.leaf)));
  QVERIFY(std::filesystem::is_symlink(bench.root / "trash/id-2/my" / bench.leaf.sha256()));
}

void TestFolderStoreHardening::folderInTheLinksPlaceIsKept() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  std::filesystem::create_directory(bench.root / "by-name/mail");
  writeTo(bench.root / "by-name/mail/notes", "somebody's");
  QCOMPARE(bench.look()->links.at("mail"), std::string());
  auto change = bench.change("id-1", bench.leaf, "mail");
  VERIFY_FAILS(bench.commit(change), ErrorCode::StoreFailed);
  change.links.front().replaces = true;
  VERIFY_OK(bench.commit(change));
  QCOMPARE(bench.look()->links.at("mail"), bench.leaf.sha256());
  QCOMPARE(contentOf(bench.root / "trash/id-1/by-name/mail/notes"), std::string("somebody's"));
}

void TestFolderStoreHardening::lockThatIsALinkIsRefused() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  std::filesystem::remove(bench.root / "lock");
  std::filesystem::create_symlink(bench.folder() / "elsewhere", bench.root / "lock");
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::StoreFailed);
  QVERIFY(!std::filesystem::exists(bench.folder() / "elsewhere"));
}

void TestFolderStoreHardening::heldLockIsNamedInTime() {
  FolderStoreBench bench;
  const auto held = bench.store.begin({}, {});
  VERIFY_OK(held);
  FolderStore other(bench.root, Scope::None, std::chrono::milliseconds(200));
  int waits = 0;
  QElapsedTimer timer;
  timer.start();
  const auto refused = other.begin({}, [&](Stage stage, double) { waits += stage == Stage::Waiting ? 1 : 0; });
  VERIFY_FAILS(refused, ErrorCode::StoreBusy);
  QCOMPARE(refused.error().parameters.at("seconds"), std::string("0.2"));
  QVERIFY(refused.error().parameters.at("holder").text().starts_with(std::to_string(::getpid()) + " (tst_folder_stor")); // comm has 15 characters
  QVERIFY(timer.elapsed() >= 190);
  QVERIFY(waits > 2);
  VERIFY_OK(other.look({})); // a reader does not wait
}

void TestFolderStoreHardening::waitingCanBeCancelled() {
  FolderStoreBench bench;
  const auto held = bench.store.begin({}, {});
  VERIFY_OK(held);
  FolderStore other(bench.root, Scope::None, std::chrono::seconds(60));
  std::stop_source stop;
  VERIFY_FAILS(other.begin(stop.get_token(), [&](Stage, double) { stop.request_stop(); }), ErrorCode::Cancelled);
}

void TestFolderStoreHardening::lockFileStays() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  struct stat first {
  }, second{};
  QCOMPARE(::stat((bench.root / "lock").c_str(), &first), 0);
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  QCOMPARE(::stat((bench.root / "lock").c_str(), &second), 0);
  QCOMPARE(first.st_ino, second.st_ino);
  QCOMPARE(contentOf(bench.root / "lock"), std::string());
}

void TestFolderStoreHardening::lockOfAnotherModeIsSetRight() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(::chmod((bench.root / "lock").c_str(), 0644), 0);
  VERIFY_OK(bench.look());
  QCOMPARE(bench.mode("lock"), 0644U); // the control: a look changes nothing
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.mode("lock"), 0600U);
}

// A hard link would let a store's owner make root set the mode of another user's file.
void TestFolderStoreHardening::lockWithAnotherNameKeepsItsMode() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  const auto elsewhere = bench.folder() / "elsewhere";
  writeTo(elsewhere, "");
  QCOMPARE(::chmod(elsewhere.c_str(), 0644), 0);
  std::filesystem::remove(bench.root / "lock");
  std::filesystem::create_hard_link(elsewhere, bench.root / "lock");
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.mode("lock"), 0644U);
  std::filesystem::remove(elsewhere);
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.mode("lock"), 0600U); // the control: now it has one name
}

void TestFolderStoreHardening::unknownVersionIsLeftAlone() {
  FolderStoreBench bench;
  std::filesystem::create_directories(bench.root);
  writeTo(bench.root / "version", "7\n");
  const auto before = bench.print();
  const auto refused = bench.store.begin({}, {});
  VERIFY_FAILS(refused, ErrorCode::StoreUnknownVersion);
  QCOMPARE(refused.error().parameters.at("version"), std::string("7"));
  VERIFY_FAILS(bench.look(), ErrorCode::StoreUnknownVersion);
  VERIFY_FAILS(bench.store.list(std::nullopt), ErrorCode::StoreUnknownVersion);
  QCOMPARE(bench.print(), before);
  writeTo(bench.root / "version", "1\n");
  VERIFY_OK(bench.store.begin({}, {})); // the control
}

void TestFolderStoreHardening::folderOfSomebodyElseIsLeftAlone_data() {
  QTest::addColumn<QString>("name");
  for (const char *name :
       {"staging/precious.txt", "journal", "journal.new", "lock", "my/notes", "root/x", "ca", "notes.txt", ".hidden", "unproved", "photos/one"})
    QTest::newRow(name) << QString::fromUtf8(name);
}

void TestFolderStoreHardening::folderOfSomebodyElseIsLeftAlone() {
  QFETCH(const QString, name);
  FolderStoreBench bench;
  const auto path = bench.root / name.toStdString();
  std::filesystem::create_directories(path.parent_path());
  writeTo(path, "mine");
  const auto before = bench.print();
  const auto refused = bench.store.begin({}, {});
  VERIFY_FAILS(refused, ErrorCode::StoreForeign);
  QCOMPARE(refused.error().parameters.at("what"), name.section(QLatin1Char('/'), 0, 0).toStdString());
  VERIFY_FAILS(bench.look(), ErrorCode::StoreForeign);
  VERIFY_FAILS(bench.store.list(std::nullopt), ErrorCode::StoreForeign);
  QCOMPARE(bench.print(), before);
  std::filesystem::remove(path);
  if (name.startsWith(QLatin1String("photos"))) std::filesystem::remove(path.parent_path());
  std::filesystem::create_directories(bench.root / "lost+found");
  VERIFY_OK(bench.store.begin({}, {})); // the control: what an interrupted start leaves, and what a new disk has
  std::filesystem::create_directories(path.parent_path());
  if (name == QLatin1String("notes.txt")) {
    writeTo(path, "mine");
    VERIFY_OK(bench.store.begin({}, {})); // a store may have other files beside it
  }
}

void TestFolderStoreHardening::oddObjectsAmongIssuersAreNamedAndDoNotStandInTheWay() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto named = [&](char digit) { return (bench.root / "ca" / std::string(64, digit)).replace_extension(".pem"); };
  std::filesystem::create_directory(named('0'));
  std::filesystem::create_symlink("/etc/passwd", named('1'));
  QCOMPARE(::mkfifo(named('2').c_str(), 0644), 0);
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QCOMPARE(seen->ca.size(), std::size_t{1});
  QCOMPARE(seen->damagedAuthorities.size(), std::size_t{3});
  const auto listing = bench.store.list(Section::Ca);
  VERIFY_OK(listing);
  QCOMPARE(listing->entries.size(), std::size_t{1});
  QCOMPARE(listing->damaged.size(), std::size_t{3});
  QVERIFY(bench.store.list(Section::My)->damaged.empty());
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
}

void TestFolderStoreHardening::entryWithoutAReadableDescriptionCanBeReplaced() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto description = bench.entry(bench.leaf) / "entry.json";
  std::filesystem::remove(description);
  std::filesystem::create_directory(description);
  QCOMPARE(bench.look()->damaged.size(), std::size_t{1});
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  QCOMPARE(bench.look()->entries.size(), std::size_t{1});
  QVERIFY(std::filesystem::is_directory(bench.root / "trash/id-2/my" / bench.leaf.sha256() / "entry.json"));
}

void TestFolderStoreHardening::keptKeyMayBeReadByItsGroup() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto key = bench.entry(bench.leaf) / "private-key.pem";
  auto renamed = bench.change("id-2", bench.leaf, "other", true);
  renamed.entries.front().key = nullptr;
  for (const auto &[mode, holds] : std::map<mode_t, bool>{{0600, true}, {0640, true}, {0644, false}, {0660, false}}) {
    QCOMPARE(::chmod(key.c_str(), mode), 0);
    renamed.receiptId += "x";
    auto transaction = bench.store.begin({}, {});
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->commit(renamed, {}, {}));
    QCOMPARE((*transaction)->prove({bench.leaf})->modes, holds);
  }
  QCOMPARE(::chmod(key.c_str(), 0640), 0);
  ChangeSet linkAlone;
  linkAlone.receiptId = "id-link";
  linkAlone.links = {{"third", bench.leaf.sha256()}};
  auto moved = bench.store.begin({}, {});
  VERIFY_OK((*moved)->commit(linkAlone, {}, {}));
  QVERIFY((*moved)->prove({bench.leaf})->modes);
  moved->reset();
  auto anew = bench.store.begin({}, {});
  VERIFY_OK((*anew)->commit(bench.change("id-3", bench.leaf, "other", true), {}, {}));
  QCOMPARE(::chmod(key.c_str(), 0640), 0);
  QVERIFY(!(*anew)->prove({bench.leaf})->modes); // the control: a key of its own is as the store promises
}

void TestFolderStoreHardening::missingPartsAreMade() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  for (const char *part : {"root", "requests", "staging", "trash"}) std::filesystem::remove_all(bench.root / part);
  VERIFY_OK(bench.look());
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  QCOMPARE(bench.mode("staging"), 0700U);
}

void TestFolderStoreHardening::fileInTheStoresPlaceIsAFailure() {
  FolderStoreBench bench;
  writeTo(bench.root, "not a folder");
  VERIFY_FAILS(bench.store.begin({}, {}), ErrorCode::StoreFailed);
  VERIFY_FAILS(bench.look(), ErrorCode::StoreFailed);
}

void TestFolderStoreHardening::storeIsMadeWithItsParents() {
  FolderStoreBench bench;
  const Umask umask(0077);
  FolderStore store(bench.folder() / "a/b/./store/", Scope::None);
  VERIFY_OK(store.begin({}, {}));
  struct stat found {};
  QCOMPARE(::stat((bench.folder() / "a/b").c_str(), &found), 0);
  QCOMPARE(found.st_mode & 07777U, 0755U);
  QVERIFY(std::filesystem::exists(bench.folder() / "a/b/store/version"));
}

void TestFolderStoreHardening::badReceiptIdIsRefused() {
  FolderStoreBench bench;
  for (const char *id : {"", ".", "..", "a/b", "../../elsewhere"}) {
    VERIFY_FAILS(bench.commit(bench.change(id, bench.leaf, "mail")), ErrorCode::StoreFailed);
  }
  QVERIFY(bench.look()->entries.empty());
}

// One thread replaces the same entry again and again; no reader may ever see it missing, damaged or mixed.
void TestFolderStoreHardening::readersSeeWholeEntriesWhileTheyAreSwapped() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-0", bench.leaf, "mail")));
  std::atomic<bool> done = false;
  std::thread writer([&] {
    FolderStoreBench own;
    for (int i = 1; i <= 40; ++i) {
      FolderStore store(bench.root, Scope::None);
      auto transaction = store.begin({}, {});
      if (transaction) static_cast<void>((*transaction)->commit(own.change("id-" + std::to_string(i), own.leaf, "mail", true), {}, {}));
    }
    done = true;
  });
  int looks = 0, wrong = 0;
  FolderStore reader(bench.root, Scope::None);
  for (; !done; ++looks) {
    const auto seen = reader.look({{bench.leaf.sha256()}, {"mail"}});
    if (!seen || !seen->damaged.empty() || seen->entries.size() != 1 || seen->ca.size() != 1) ++wrong;
  }
  writer.join();
  QCOMPARE(wrong, 0);
  QVERIFY(looks > 3);
  QCOMPARE(reader.receiptLog().ids().value().size(), std::size_t{41});
}

// One thread makes and takes back the same change; entry, link and issuer are to be seen together or not at all.
void TestFolderStoreHardening::readersSeeAllOfAChangeOrNothing() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  std::atomic<bool> done = false;
  std::thread writer([&] {
    FolderStoreBench own;
    for (int i = 1; i <= 60; ++i) {
      auto transaction = FolderStore(bench.root, Scope::None).begin({}, {});
      if (!transaction || !(*transaction)->commit(own.change("id-" + std::to_string(i), own.leaf, "mail"), {}, {})) break;
      if (!(*transaction)->takeBack()) break;
    }
    done = true;
  });
  int looks = 0, wrong = 0;
  FolderStore reader(bench.root, Scope::None);
  for (; !done; ++looks) {
    const auto seen = reader.look({{bench.leaf.sha256()}, {"mail"}});
    if (!seen || seen->entries.size() != seen->links.size() || seen->entries.size() != seen->ca.size()) ++wrong;
  }
  writer.join();
  QCOMPARE(wrong, 0);
  QVERIFY(looks > 3);
  QVERIFY(reader.receiptLog().ids().value().empty());
}

QTEST_GUILESS_MAIN(TestFolderStoreHardening)
#include "tst_folder_store_hardening.moc"
