// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/folder_store_bench.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/posix_files.h"

#include <QtTest>

#include <pwd.h>
#include <unistd.h>

using namespace core;
using namespace support;

class TestFolderStore : public QObject {
  Q_OBJECT
private slots:
  void storeThatDoesNotExistIsEmpty();
  void lookingMakesNothing();
  void beginTwiceIsOnce();
  void commitIsSeenByReaders();
  void entryHoldsWhatItsNamesSay();
  void replacedThingsEndInTheTrash();
  void withoutReplacesNothingIsReplaced();
  void keptKeyStaysTheSame();
  void linkAloneMoves();
  void namesAreEscaped_data();
  void namesAreEscaped();
  void listHasSections();
  void damageIsNamed_data();
  void damageIsNamed();
  void linkToTheKeyLeadsToTheKeyOrIsMissing();
  void entryGetsItsLinkToTheKeyWithItsNextChange();
  void damagedEntryCanBeReplaced();
  void proofHolds();
  void keyIsTriedBeforeAnythingMoves();
  void linkMovesOnlyToAKeyThatSigns();
  void whatCouldNotBeReadAgainIsNotWritten();
  void proofSeesWhatIsWrong_data();
  void proofSeesWhatIsWrong();
  void proofSeesALinkThatLeadsElsewhere();
  void proofReadsWhatLiesElsewhere_data();
  void proofReadsWhatLiesElsewhere();
  void unprovedChangeIsKnownUntilItsReceiptIsAmended();
  void takenBackIsAsBefore();
  void amendedReceiptIsRead();
  void receiptsAreSortedByAge();
  void cancelledChangesNothing();
  void pathsAreForPeople();
};

void TestFolderStore::storeThatDoesNotExistIsEmpty() {
  FolderStoreBench bench;
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QVERIFY(!seen->exists);
  const auto listed = bench.store.list(std::nullopt);
  VERIFY_OK(listed);
  QVERIFY(listed->entries.empty());
  VERIFY_FAILS(bench.store.receiptLog().receipt("20261122T101500Z-0000000000000001"), ErrorCode::NotFound);
}

void TestFolderStore::lookingMakesNothing() {
  FolderStoreBench bench;
  VERIFY_OK(bench.look());
  QVERIFY(!std::filesystem::exists(bench.root));
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto before = bench.print();
  VERIFY_OK(bench.look());
  VERIFY_OK(bench.store.list(std::nullopt));
  QCOMPARE(bench.print(), before);
}

void TestFolderStore::beginTwiceIsOnce() {
  FolderStoreBench bench;
  VERIFY_OK(bench.store.begin({}, {}));
  const auto once = bench.print();
  QVERIFY(!once.empty());
  VERIFY_OK(bench.store.begin({}, {}));
  QCOMPARE(bench.print(), once);
}

void TestFolderStore::commitIsSeenByReaders() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QVERIFY(seen->exists);
  QCOMPARE(seen->entries.size(), std::size_t{1});
  const auto &entry = seen->entries.at(bench.leaf.sha256());
  QCOMPARE(entry.certificate.der(), bench.leaf.der());
  QCOMPARE(entry.chain.size(), std::size_t{1});
  QCOMPARE(entry.chain.front().sha256(), bench.issuer.sha256());
  QCOMPARE(entry.description.friendlyName, std::string("mail"));
  QCOMPARE(entry.description.services, std::vector<std::string>{"smtp"});
  QVERIFY(entry.hasPrivateKey);
  QCOMPARE(seen->links.at("mail"), bench.leaf.sha256());
  QCOMPARE(seen->ca.size(), std::size_t{1});
  QVERIFY(seen->root.empty());
  QVERIFY(seen->damaged.empty());
}

void TestFolderStore::entryHoldsWhatItsNamesSay() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto entry = bench.entry(bench.leaf);
  QCOMPARE(contentOf(entry / "certificate.pem"), bench.leaf.pem());
  QCOMPARE(contentOf(entry / "chain.pem"), bench.issuer.pem());
  QCOMPARE(contentOf(entry / "fullchain.pem"), bench.leaf.pem() + bench.issuer.pem());
  QCOMPARE(contentOf(bench.root / "ca" / (bench.issuer.sha256() + ".pem")), bench.issuer.pem());
  QCOMPARE(contentOf(bench.root / "version"), std::string("1\n"));
  QCOMPARE(std::filesystem::read_symlink(entry / "fullchain.pem.key").string(), std::string("private-key.pem"));
  QVERIFY(!std::filesystem::exists(bench.root / "journal"));
  QVERIFY(std::filesystem::is_empty(bench.root / "staging"));
  QVERIFY(std::filesystem::is_empty(bench.root / "trash"));
}

void TestFolderStore::replacedThingsEndInTheTrash() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  VERIFY_OK(bench.commit(bench.change("id-3", bench.otherLeaf, "mail", true)));
  const auto oldEntry = bench.root / "trash/id-2/my" / bench.leaf.sha256();
  QVERIFY(contentOf(oldEntry / "entry.json").find("id-1") != std::string::npos);
  QVERIFY(contentOf(bench.entry(bench.leaf) / "entry.json").find("id-2") != std::string::npos);
  QVERIFY(!std::filesystem::exists(bench.root / "trash/id-2/by-name")); // that link already pointed there
  QCOMPARE(std::filesystem::read_symlink(bench.root / "trash/id-3/by-name/mail").string(), "../my/" + bench.leaf.sha256());
  QCOMPARE(bench.mode("trash/id-2"), 0700U);
}

void TestFolderStore::withoutReplacesNothingIsReplaced() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto before = bench.print();
  VERIFY_FAILS(bench.commit(bench.change("id-2", bench.leaf, "mail")), ErrorCode::StoreFailed);
  VERIFY_FAILS(bench.commit(bench.change("id-3", bench.otherLeaf, "mail")), ErrorCode::StoreFailed); // the link
  QCOMPARE(bench.print(), before);
}

void TestFolderStore::keptKeyStaysTheSame() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto pem = contentOf(bench.entry(bench.leaf) / "private-key.pem");
  auto change = bench.change("id-2", bench.leaf, "mail", true);
  change.entries.front().key = nullptr;
  change.entries.front().description.friendlyName = "renamed";
  VERIFY_OK(bench.commit(change));
  QCOMPARE(contentOf(bench.entry(bench.leaf) / "private-key.pem"), pem);
  QCOMPARE(bench.mode("my/" + bench.leaf.sha256() + "/private-key.pem"), 0600U);
  QCOMPARE(bench.look()->entries.at(bench.leaf.sha256()).description.friendlyName, std::string("renamed"));
}

void TestFolderStore::linkAloneMoves() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
  ChangeSet move;
  move.receiptId = "id-3";
  move.links = {{"mail", bench.otherLeaf.sha256(), true}};
  move.receipt = "{}\n";
  VERIFY_OK(bench.commit(move));
  QCOMPARE(bench.look()->links.at("mail"), bench.otherLeaf.sha256());
  QCOMPARE(bench.store.receiptLog().ids().value().size(), std::size_t{3});
}

void TestFolderStore::namesAreEscaped_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("file");
  const auto row = [](const char *title, const char *name, const char *file) { QTest::newRow(title) << std::string(name) << std::string(file); };
  row("plain", "mail 2027", "mail 2027");
  row("a slash and a percent sign", "a/b%c", "a%2Fb%25c");
  row("a leading dot", ".hidden", "%2Ehidden");
  row("a dot elsewhere", "a.b", "a.b");
  row("the folder above", "..", "%2E.");
  row("a control character", "a\tb", "a%09b");
  row("a control character of Latin-1", "a\xC2\x85z", "a%C2%85z");
  row("umlauts, Cyrillic and an emoji", "Grüße почта 📧", "Grüße почта 📧");
}

void TestFolderStore::namesAreEscaped() {
  QFETCH(std::string, name);
  QFETCH(std::string, file);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, name)));
  QCOMPARE(std::filesystem::read_symlink(bench.root / "by-name" / file).string(), "../my/" + bench.leaf.sha256());
  const auto seen = bench.store.look({{}, {name, name + "x"}});
  VERIFY_OK(seen);
  QCOMPARE(seen->links.size(), std::size_t{1});
  QCOMPARE(seen->links.at(name), bench.leaf.sha256());
}

void TestFolderStore::listHasSections() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "two")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "one")));
  const auto root = storeCertificate("root");
  writeTo(bench.root / "root" / (root.sha256() + ".pem"), root.pem());
  writeTo(bench.root / "ca" / (std::string(64, 'a') + ".pem"), bench.issuer.pem()); // not what its name says
  const auto all = bench.store.list(std::nullopt);
  VERIFY_OK(all);
  std::vector<std::string> seen;
  for (const auto &[section, entry, links] : all->entries) seen.push_back(std::string(nameOf(section)) + ' ' + entry.certificate.subject());
  const std::vector<std::string> expected = {"my CN=mail-1.example.com", "my CN=mail-2.example.com", "ca CN=Test Intermediate", "root CN=Test Root"};
  QCOMPARE(seen, expected);
  QCOMPARE(bench.store.list(Section::Ca).value().entries.size(), std::size_t{1});
  QCOMPARE(bench.store.list(Section::Requests).value().entries.size(), std::size_t{0});
}

void TestFolderStore::damageIsNamed_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<std::string>("content"); // empty: the file is removed
  for (const char *file : {"certificate.pem", "chain.pem", "fullchain.pem", "private-key.pem", "entry.json"}) {
    QTest::newRow((std::string(file) + " is missing").c_str()) << std::string(file) << std::string();
    QTest::newRow((std::string(file) + " holds something else").c_str()) << std::string(file) << std::string("something else\n");
  }
  QTest::newRow("the certificate is another") << std::string("certificate.pem") << storeCertificate("leaf-2").pem();
  QTest::newRow("the key is another's") << std::string("private-key.pem") << std::string(storeKey("leaf-2").toPem().text());
  QTest::newRow("the whole chain lacks the chain") << std::string("fullchain.pem") << storeCertificate("leaf-1").pem();
}

void TestFolderStore::damageIsNamed() {
  QFETCH(std::string, file);
  QFETCH(std::string, content);
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "web")));
  std::filesystem::remove(bench.entry(bench.leaf) / file);
  if (!content.empty()) writeTo(bench.entry(bench.leaf) / file, content);
  const auto seen = bench.look();
  VERIFY_OK(seen);
  QVERIFY(seen->damaged.contains(bench.leaf.sha256()));
  QVERIFY(core::words::textOf(seen->damaged.at(bench.leaf.sha256()).what).find(file) != std::string::npos);
  QCOMPARE(seen->damaged.at(bench.leaf.sha256()).description.friendlyName, std::string(file == "entry.json" ? "" : "mail"));
  QVERIFY(!seen->entries.contains(bench.leaf.sha256()));
  QVERIFY(seen->entries.contains(bench.otherLeaf.sha256())); // the control
}

void TestFolderStore::linkToTheKeyLeadsToTheKeyOrIsMissing() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto link = bench.entry(bench.leaf) / "fullchain.pem.key";
  std::filesystem::remove(link);
  QVERIFY(bench.look()->entries.contains(bench.leaf.sha256())); // as an earlier version wrote it
  for (const char *target : {"../../by-name/mail/private-key.pem", "/etc/passwd", "certificate.pem"}) {
    std::filesystem::create_symlink(target, link);
    const auto seen = bench.look();
    VERIFY_OK(seen);
    QVERIFY(seen->damaged.contains(bench.leaf.sha256()));
    QVERIFY(core::words::textOf(seen->damaged.at(bench.leaf.sha256()).what).find("fullchain.pem.key") != std::string::npos);
    std::filesystem::remove(link);
  }
  writeTo(link, std::string(storeKey("leaf-1").toPem().text())); // a copy is no link
  QVERIFY(bench.look()->damaged.contains(bench.leaf.sha256()));
}

void TestFolderStore::entryGetsItsLinkToTheKeyWithItsNextChange() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto link = bench.entry(bench.leaf) / "fullchain.pem.key";
  std::filesystem::remove(link);
  const auto elsewhere = bench.root.parent_path() / "elsewhere";
  writeTo(elsewhere, "untouched");
  std::filesystem::create_symlink(elsewhere, link);
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  QCOMPARE(std::filesystem::read_symlink(link).string(), std::string("private-key.pem"));
  QCOMPARE(contentOf(elsewhere), std::string("untouched")); // no link was followed
  std::filesystem::remove(elsewhere);
}

void TestFolderStore::damagedEntryCanBeReplaced() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  std::filesystem::remove_all(bench.entry(bench.leaf));
  std::filesystem::create_directory(bench.entry(bench.leaf));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.leaf, "mail", true)));
  QVERIFY(bench.look()->entries.contains(bench.leaf.sha256()));
  QVERIFY(std::filesystem::is_empty(bench.root / "trash/id-2/my" / bench.leaf.sha256()));
}

void TestFolderStore::proofHolds() {
  FolderStoreBench bench;
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK(transaction);
  VERIFY_OK((*transaction)->commit(bench.change("id-1", bench.leaf, "mail"), {}, {}));
  const auto proof = (*transaction)->prove({bench.leaf});
  VERIFY_OK(proof);
  QVERIFY2(proof->reread && proof->signature && proof->modes, core::words::textOf(proof->what).c_str());
  const auto other = (*transaction)->prove({bench.otherLeaf}); // nothing there
  VERIFY_OK(other);
  QVERIFY(!other->holds());
  QCOMPARE(other->certificate, bench.otherLeaf.sha256());
}

void TestFolderStore::keyIsTriedBeforeAnythingMoves() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "mail")));
  const auto before = bench.print();
  auto change = bench.change("id-2", bench.leaf, "mail");
  change.links.front().replaces = true;
  change.entries.front().key = &bench.otherKey;
  const auto refused = bench.commit(change);
  VERIFY_FAILS(refused, ErrorCode::KeyUnproved);
  QCOMPARE(refused.error().certificate, bench.leaf.sha256());
  QCOMPARE(bench.print(), before);
  change.entries.front().key = &bench.key;
  VERIFY_OK(bench.commit(change)); // the control
}

void TestFolderStore::linkMovesOnlyToAKeyThatSigns() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "old")));
  VERIFY_OK(bench.commit(bench.change("id-2", bench.otherLeaf, "mail")));
  const auto key = bench.entry(bench.leaf) / "private-key.pem";
  const auto right = contentOf(key);
  ChangeSet change;
  change.receiptId = "id-3";
  change.links = {{"mail", bench.leaf.sha256(), true}};
  writeTo(key, std::string(bench.otherKey.toPem().text()));
  VERIFY_FAILS(bench.commit(change), ErrorCode::KeyUnproved);
  QCOMPARE(bench.look()->links.at("mail"), bench.otherLeaf.sha256());
  writeTo(key, right);
  VERIFY_OK(bench.commit(change)); // the control
  QCOMPARE(bench.look()->links.at("mail"), bench.leaf.sha256());
}

void TestFolderStore::whatCouldNotBeReadAgainIsNotWritten() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.otherLeaf, "web")));
  const auto before = bench.print();
  auto change = bench.change("id-2", bench.leaf, "mail");
  change.receipt = std::string(static_cast<std::size_t>(posix::largestFile) + 1, 'x');
  const auto refused = bench.commit(change);
  VERIFY_FAILS(refused, ErrorCode::LimitHit);
  QCOMPARE(refused.error().parameters.at("limit"), core::Value(core::Fault::StoredFileSize));
  QCOMPARE(bench.print(), before);
  change.receipt.pop_back();
  VERIFY_OK(bench.commit(change)); // the control: the largest that there may be
  QCOMPARE(bench.store.receiptLog().receipt("id-2").value().size(), change.receipt.size());
}

void TestFolderStore::proofSeesWhatIsWrong_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<std::string>("content");
  QTest::addColumn<int>("mode");
  QTest::addColumn<QByteArray>("failing");
  const std::string key = "private-key.pem", certificate = "certificate.pem", none;
  QTest::newRow("another certificate") << certificate << storeCertificate("leaf-2").pem() << 0644 << QByteArray("reread");
  QTest::newRow("another chain") << std::string("chain.pem") << storeCertificate("root").pem() << 0644 << QByteArray("reread");
  QTest::newRow("another full chain") << std::string("fullchain.pem") << storeCertificate("leaf-1").pem() << 0644 << QByteArray("reread");
  QTest::newRow("another description") << std::string("entry.json") << std::string("{}") << 0644 << QByteArray("reread");
  QTest::newRow("another key") << key << std::string(storeKey("leaf-2").toPem().text()) << 0600 << QByteArray("signature");
  QTest::newRow("a key that is none") << key << std::string("key\n") << 0600 << QByteArray("signature");
  QTest::newRow("a key that others may read") << key << none << 0644 << QByteArray("modes");
  QTest::newRow("a certificate that others may change") << certificate << none << 0666 << QByteArray("modes");
}

void TestFolderStore::proofSeesWhatIsWrong() {
  QFETCH(std::string, file);
  QFETCH(std::string, content);
  QFETCH(int, mode);
  QFETCH(QByteArray, failing);
  FolderStoreBench bench;
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK((*transaction)->commit(bench.change("id-1", bench.leaf, "mail"), {}, {}));
  if (!content.empty()) writeTo(bench.entry(bench.leaf) / file, content);
  QCOMPARE(::chmod((bench.entry(bench.leaf) / file).c_str(), static_cast<mode_t>(mode)), 0);
  const auto proof = (*transaction)->prove({bench.leaf});
  VERIFY_OK(proof);
  QByteArrayList failed;
  if (!proof->reread) failed << "reread";
  if (!proof->signature) failed << "signature";
  if (!proof->modes) failed << "modes";
  QCOMPARE(failed.join(' '), failing);
  QVERIFY(!proof->what.empty());
}

void TestFolderStore::proofSeesALinkThatLeadsElsewhere() {
  FolderStoreBench bench;
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK((*transaction)->commit(bench.change("id-1", bench.leaf, "mail"), {}, {}));
  VERIFY_OK((*transaction)->prove({bench.leaf}));
  QVERIFY((*transaction)->prove({bench.leaf})->holds()); // the control
  std::filesystem::remove(bench.entry(bench.leaf) / "fullchain.pem.key");
  QVERIFY(!(*transaction)->prove({bench.leaf})->reread); // it has just been written
  std::filesystem::create_symlink("certificate.pem", bench.entry(bench.leaf) / "fullchain.pem.key");
  QVERIFY(!(*transaction)->prove({bench.leaf})->reread);
}

void TestFolderStore::proofReadsWhatLiesElsewhere_data() {
  QTest::addColumn<std::string>("path");
  QTest::newRow("the issuer") << "ca/" + storeCertificate("intermediate").sha256() + ".pem";
  QTest::newRow("the receipt") << std::string("receipts/id-1.json");
  QTest::newRow("the link") << std::string("by-name/mail");
}

void TestFolderStore::proofReadsWhatLiesElsewhere() {
  QFETCH(std::string, path);
  FolderStoreBench bench;
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK((*transaction)->commit(bench.change("id-1", bench.leaf, "mail"), {}, {}));
  QVERIFY((*transaction)->prove({bench.leaf})->holds()); // the control
  std::filesystem::remove(bench.root / path);
  writeTo(bench.root / path, "something else");
  const auto proof = (*transaction)->prove({bench.leaf});
  VERIFY_OK(proof);
  QVERIFY(!proof->reread && proof->signature);
  QCOMPARE(core::words::textOf(proof->what), path + " is not as it was written");
}

void TestFolderStore::unprovedChangeIsKnownUntilItsReceiptIsAmended() {
  FolderStoreBench bench;
  const auto known = [&] { return bench.store.list(std::nullopt).value().unproved; };
  auto change = bench.change("id-1", bench.leaf, "mail");
  change.unproved = UnprovedChange{"id-1", {bench.leaf.sha256()}, ChainState::Untrusted};
  {
    auto transaction = bench.store.begin({}, {});
    VERIFY_OK((*transaction)->commit(change, {}, {})); // and its program ends here
  }
  QVERIFY(known() == change.unproved);
  QVERIFY(!bench.store.isSettled().value());
  auto next = bench.store.begin({}, {});
  VERIFY_OK(next);
  QVERIFY((*next)->unproved().value() == change.unproved);
  QVERIFY((*next)->prove({bench.leaf})->holds());
  VERIFY_OK((*next)->amendReceipt("id-0", "{}\n")); // another one's
  QVERIFY(known() == change.unproved);
  VERIFY_OK((*next)->amendReceipt("id-1", "{}\n"));
  QVERIFY(!known());
  QVERIFY(!std::filesystem::exists(bench.root / "unproved"));

  change = bench.change("id-2", bench.otherLeaf, "web");
  change.unproved = UnprovedChange{"id-2", {bench.otherLeaf.sha256()}, ChainState::Complete};
  VERIFY_OK((*next)->commit(change, {}, {}));
  QVERIFY(known() == change.unproved);
  VERIFY_OK((*next)->takeBack());
  QVERIFY(!known()); // what was taken back needs no proof
}

void TestFolderStore::takenBackIsAsBefore() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto before = bench.print();
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK((*transaction)->commit(bench.change("id-2", bench.leaf, "mail", true), {}, {}));
  QVERIFY(bench.print() != before);
  VERIFY_OK((*transaction)->amendReceipt("id-2", "{\"amended\":true}\n"));
  VERIFY_OK((*transaction)->takeBack());
  QCOMPARE(bench.print(), before);
  transaction->reset();

  auto another = bench.store.begin({}, {});
  VERIFY_OK((*another)->commit(bench.change("id-3", bench.otherLeaf, "web"), {}, {}));
  VERIFY_OK((*another)->takeBack());
  QCOMPARE(bench.print(), before);
}

void TestFolderStore::amendedReceiptIsRead() {
  FolderStoreBench bench;
  auto transaction = bench.store.begin({}, {});
  VERIFY_OK((*transaction)->commit(bench.change("id-1", bench.leaf, "mail"), {}, {}));
  QCOMPARE(bench.store.receiptLog().receipt("id-1").value(), std::string("{\"id\":\"id-1\"}\n"));
  VERIFY_OK((*transaction)->amendReceipt("id-1", "{\"proof\":true}\n"));
  QCOMPARE(bench.store.receiptLog().receipt("id-1").value(), std::string("{\"proof\":true}\n"));
  QCOMPARE(bench.mode("receipts/id-1.json"), 0644U);
  VERIFY_FAILS(bench.store.receiptLog().receipt("../version"), ErrorCode::NotFound);
}

void TestFolderStore::receiptsAreSortedByAge() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("20270101T000000Z-0000000000000001", bench.leaf, "mail")));
  VERIFY_OK(bench.commit(bench.change("20261231T235959Z-ffffffffffffffff", bench.otherLeaf, "web")));
  const std::vector<std::string> expected = {"20261231T235959Z-ffffffffffffffff", "20270101T000000Z-0000000000000001"};
  QCOMPARE(bench.store.receiptLog().ids().value(), expected);
}

void TestFolderStore::cancelledChangesNothing() {
  FolderStoreBench bench;
  VERIFY_OK(bench.commit(bench.change("id-1", bench.leaf, "mail")));
  const auto before = bench.print();
  const auto change = bench.change("id-2", bench.otherLeaf, "web");
  int progressed = 0;
  for (int calls = 0; calls < 2; ++calls) { // before anything is staged, and after the first thing was put in its place
    std::stop_source stop;
    progressed = 0;
    const auto cancel = [&](Stage, double) {
      if (progressed++ == calls) stop.request_stop();
    };
    auto transaction = bench.store.begin({}, {});
    auto withIssuer = change;
    withIssuer.intermediates = {storeCertificate("root")}; // not there yet: its place comes before the commit point
    VERIFY_FAILS((*transaction)->commit(withIssuer, stop.get_token(), cancel), ErrorCode::Cancelled);
    transaction->reset();
    QCOMPARE(bench.print(), before);
  }
  VERIFY_OK(bench.commit(change)); // the control
}

void TestFolderStore::pathsAreForPeople() {
  const FolderStore store("/srv/certificates", Scope::None);
  QCOMPARE(store.location(), std::string("folder:/srv/certificates"));
  QCOMPARE(store.pathOf({PlaceOfFile::Of::Entry, "ab", PlaceOfFile::File::FullChain}).value(), std::string("/srv/certificates/my/ab/fullchain.pem"));
  QCOMPARE(store.pathOf({PlaceOfFile::Of::Link, "a/b", PlaceOfFile::File::PrivateKey}).value(),
           std::string("/srv/certificates/by-name/a%2Fb/private-key.pem"));
  QCOMPARE(store.pathOf({PlaceOfFile::Of::Request, "cd", PlaceOfFile::File::Request}).value(),
           std::string("/srv/certificates/requests/cd/request.pem"));
  QCOMPARE(FolderStore::machineRoot().string(), std::string("/var/lib/certwright/store"));
  qputenv("XDG_DATA_HOME", "/home/x/data");
  QCOMPARE(FolderStore::userRoot().string(), std::string("/home/x/data/certwright/store"));
  qputenv("XDG_DATA_HOME", "relative");
  qputenv("HOME", "/home/x");
  QCOMPARE(FolderStore::userRoot().string(), std::string("/home/x/.local/share/certwright/store"));
  const std::string account = ::getpwuid(::geteuid())->pw_dir;
  for (const char *home : {"", "relative"}) {
    qputenv("HOME", home);
    QCOMPARE(FolderStore::userRoot().string(), account + "/.local/share/certwright/store");
  }
}

QTEST_GUILESS_MAIN(TestFolderStore)
#include "tst_folder_store.moc"
