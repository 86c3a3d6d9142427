// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QMimeData>

using support::WizardDriver;
using ui::PageId;

// A certificate that comes without its key: the request that has it, or the file that the user gives. Each story by mouse and by
// keyboard alone.
class TestWizardKey final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static std::string leafId() { return support::certificate("leaf").sha256(); }
  void alt(Qt::Key key) { driver().key(key, Qt::AltModifier); }

  static void putRequest(support::MemoryStore &store) {
    const auto key = support::key("leaf");
    const auto request = core::CertificateRequest::make(key, "CN=mail.example.com", {"mail.example.com", "old.example.com"});
    store.content.exists = true;
    store.content.requests.push_back({*request, "MX front", support::certificate("leaf").notBefore()});
    store.content.requestKeys[request->sha256()] = std::string(key.toPem().text());
  }

  [[nodiscard]] bool hasBannerFor(const char *name, core::ErrorCode code) {
    return driver().banner(name).startsWith(ui::messageFor(core::Error{code}).title);
  }

  [[nodiscard]] QString findings() {
    QStringList texts;
    for (const auto *shown : driver().wizard->findChildren<ui::Banner *>(QStringLiteral("findingBanner"))) texts << shown->text();
    return texts.join(QLatin1Char('\n'));
  }

  void chooseKey(const char *file) {
    driver().chooser.answer = QStringLiteral("/home/tester/") + QLatin1String(file);
    driver().click("keyBrowseButton");
  }

  void walkToKey() {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/mail.cer"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Key);
  }

  void finishImport() {
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.at(leafId()).hasPrivateKey);
    QCOMPARE(driver().store->content.keys.at(leafId()), std::string(support::key("leaf").toPem().text()));
  }

private slots:
  void init() {
    m_driver = std::make_unique<WizardDriver>();
    auto &files = driver().reader.files;
    files["closed.p12"] = {{"leaf"}, {}, "right", ""};
    files["odd.pem"] = {{"leaf"}, {"other"}, "", ""};
    files["mail.key"] = {{}, {"leaf"}, "", ""};
    files["other.key"] = {{}, {"other"}, "", ""};
    files["closed.key"] = {{}, {"leaf"}, "key word", ""};
    files["own.p12"] = {{"leaf"}, {"leaf"}, "right", "", 6144, 0.01, "key word"};
    files["own-open.p12"] = {{"leaf"}, {"leaf"}, "", "", 6144, 0.01, "key word"};
    files["costly.key"] = {{}, {"leaf"}, "", "", 60'000'000};
  }
  void cleanup() { m_driver.reset(); }

  void waysOutAreNamedAndNextWaitsForAKey() {
    driver().start(QStringLiteral("/home/tester/mail.cer"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::NoKey));
    for (const auto *way : {"machine that made the request", "file with its key", ".pfx"})
      QVERIFY2(driver().banner("reasonBanner").contains(QLatin1String(way)), qUtf8Printable(driver().banner("reasonBanner")));
    QVERIFY(!driver().isEnabled("nextButton"));
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 3 of 6: Key"));
  }

  void keyFileIsChosen() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    chooseKey("mail.key");
    QTRY_VERIFY(driver().banner("keyBanner").startsWith(QStringLiteral("The key fits")));
    QCOMPARE(driver().chooser.folders.back(), QStringLiteral("/home/tester"));
    driver().click("nextButton");
    finishImport();
  }

  void keyIsNotCalledMissingOnceAFileIsGivenForIt() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::NoKey)); // control
    chooseKey("other.key");
    QTRY_VERIFY(!driver().banner("keyBanner").isEmpty());
    QCOMPARE(driver().banner("reasonBanner"), QString());
    driver().type("keyPathEdit", QStringLiteral("/home/tester/mail.ke"));
    QCOMPARE(driver().banner("reasonBanner"), QString());
    driver().type("keyPathEdit", QStringLiteral(" "));
    driver().key(Qt::Key_Backspace);
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::NoKey));
  }

  void pageIsCalledAfterThePasswordThatItAsksFor_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("heading");
    QTest::newRow("a key") << QStringLiteral("closed.key") << QStringLiteral("Password of the key");
    QTest::newRow("a .p12") << QStringLiteral("own.p12") << QStringLiteral("Password of the file with the key");
  }
  void pageIsCalledAfterThePasswordThatItAsksFor() {
    QFETCH(const QString, file);
    QFETCH(const QString, heading);
    driver().reader.files["closed.key"].format = core::Format::PemBundle;
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    const auto shown = [&] { return driver().find<QLabel>("headingLabel")->text(); };
    QCOMPARE(shown(), QStringLiteral("Where is its private key?"));
    chooseKey(qUtf8Printable(file));
    QTRY_VERIFY(driver().find<QLineEdit>("keyPasswordEdit") != nullptr);
    QCOMPARE(shown(), heading);
    driver().type("keyPathEdit", QStringLiteral("/home/tester/mail.key"));
    QCOMPARE(shown(), QStringLiteral("Where is its private key?")); // control: another file
  }

  void keyFileIsTyped() {
    walkToKey();
    driver().keys(QStringLiteral("/home/tester/mail.key"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.at(leafId()).hasPrivateKey);
  }

  void keyFileIsDropped() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/tester/mail.key"))});
    auto *zone = driver().find<QWidget>("keyDropZone");
    QDragEnterEvent arriving(QPoint(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &arriving);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &event);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    finishImport();
  }

  void encryptedKeyAsksForItsOwnPassword() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    QVERIFY(driver().find<QLineEdit>("keyPasswordEdit") == nullptr);
    chooseKey("closed.key");
    QTRY_VERIFY(driver().find<QLineEdit>("keyPasswordEdit") != nullptr);
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().type("keyPasswordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::WrongPassword));
    QCOMPARE(driver().page(), PageId::Key);
    driver().type("keyPasswordEdit", QStringLiteral("key word"));
    driver().click("nextButton");
    finishImport();
  }

  void keyInAFileWithAPasswordOfItsOwnAsksForIt() {
    driver().goTo(PageId::Password, "own.p12", "right");
    QVERIFY(driver().find<QLineEdit>("ownPasswordEdit") == nullptr); // only once that of the file fits
    driver().type("passwordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(hasBannerFor("passwordBanner", core::ErrorCode::WrongPassword)); // control
    QVERIFY(driver().find<QLineEdit>("ownPasswordEdit") == nullptr);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QLineEdit>("ownPasswordEdit") != nullptr);
    QCOMPARE(driver().page(), PageId::Password);
    driver().type("ownPasswordEdit", QStringLiteral("key work"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().banner("ownPasswordBanner").startsWith(QStringLiteral("Wrong password for the key")));
    QVERIFY(driver().banner("passwordBanner").isEmpty());
    driver().type("ownPasswordEdit", QStringLiteral("key word"));
    driver().click("nextButton");
    finishImport();
  }

  void keyWithAPasswordOfItsOwnIsOpenedByKeyboard() {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/own.p12"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QLineEdit>("ownPasswordEdit") != nullptr);
    driver().keys(QStringLiteral("wrong"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(!driver().banner("ownPasswordBanner").isEmpty());
    driver().keys(QStringLiteral("key word")); // the wrong one is selected
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void fileThatOpensByItselfAsksForThePasswordOfItsKeyAlone() {
    driver().start(QStringLiteral("/home/tester/own-open.p12"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    QVERIFY(driver().find<QLineEdit>("passwordEdit") == nullptr);
    driver().type("ownPasswordEdit", QStringLiteral("key word"));
    driver().click("nextButton");
    finishImport();
  }

  void withoutThePasswordOfItsKeyAnotherFileMayHaveIt() {
    driver().goTo(PageId::Password, "own.p12", "right");
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QLineEdit>("ownPasswordEdit") != nullptr);
    driver().type("ownPasswordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("ownPasswordBanner").isEmpty());
    driver().key(Qt::Key_Delete); // it is selected
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QVERIFY(driver().banner("reasonBanner").contains(QStringLiteral("password of its own")));
    chooseKey("mail.key");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    finishImport();
  }

  void encryptedKeyIsOpenedByKeyboard() {
    walkToKey();
    driver().keys(QStringLiteral("/home/tester/closed.key"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QLineEdit>("keyPasswordEdit") != nullptr);
    driver().keys(QStringLiteral("wrong"));
    alt(Qt::Key_S);
    QTRY_COMPARE(driver().find<QLineEdit>("keyPasswordEdit")->echoMode(), QLineEdit::Normal);
    alt(Qt::Key_P);
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::WrongPassword));
    driver().keys(QStringLiteral("key word")); // the wrong one is selected
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void wrongKeySaysWhichCertificateItDoesNotFit() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    chooseKey("other.key");
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::KeyMismatch));
    for (const auto *part : {"other.key", "CN=mail.example.com"})
      QVERIFY2(driver().banner("keyBanner").contains(QLatin1String(part)), qUtf8Printable(driver().banner("keyBanner")));
    chooseKey("mail.key"); // control
    QTRY_VERIFY(driver().banner("keyBanner").startsWith(QStringLiteral("The key fits")));
  }

  void wrongKeyIsTypedOverAtOnce() {
    walkToKey();
    driver().keys(QStringLiteral("/home/tester/other.key"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::KeyMismatch));
    driver().keys(QStringLiteral("/home/tester/mail.key"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void keyThatIsNotThereIsSaid() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    chooseKey("gone.key");
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::FileMissing));
  }

  void costlyKeyIsOpenedOnlyWhenToldTo() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    chooseKey("costly.key");
    QTRY_VERIFY(hasBannerFor("keyBanner", core::ErrorCode::TooCostly));
    driver().click("openAnywayButton");
    QTRY_VERIFY(driver().banner("keyBanner").startsWith(QStringLiteral("The key fits")));
  }

  void certificateBehindAPasswordAsksForItsKeyToo() {
    driver().goTo(PageId::Key, "closed.p12", "right");
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::NoKey));
    chooseKey("mail.key");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    finishImport();
  }

  void certificateBesideAnothersKeyAsksForItsOwn() {
    driver().start(QStringLiteral("/home/tester/odd.pem"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::KeyMismatch));
    chooseKey("mail.key");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    finishImport();
  }

  void requestThatWaitsNeedsNoKeyFile() {
    putRequest(*driver().store);
    driver().goTo(PageId::Confirm, "mail.cer", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    QVERIFY2(findings().contains(QStringLiteral("old.example.com")), qUtf8Printable(findings()));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.requests.empty());
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
  }

  void requestThatWaitsInAnotherPlaceIsFound() {
    driver().machineStore = std::make_shared<support::MemoryStore>();
    putRequest(*driver().machineStore);
    driver().goTo(PageId::Name, "mail.cer", nullptr);
    QCOMPARE(driver().session->scope(), core::Scope::Machine);
    QVERIFY(driver().find<QAbstractButton>("machineRadio")->isChecked());
    QCOMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("MX front"));
  }

  void keyEndsWithItsFile() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    chooseKey("mail.key");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("backButton");
    driver().chooser.answer = QStringLiteral("/home/tester/mail.cer");
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QCOMPARE(driver().find<QLineEdit>("keyPathEdit")->text(), QString());
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void backWhileTheKeyIsReadDropsTheAnswer() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    driver().reader.hold();
    chooseKey("mail.key");
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::ReadingKey);
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    driver().reader.release();
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key); // it is asked for still
    QVERIFY(hasBannerFor("reasonBanner", core::ErrorCode::NoKey));
  }
};

QTEST_MAIN(TestWizardKey)
#include "tst_wizard_key.moc"
