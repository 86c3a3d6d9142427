// SPDX-License-Identifier: Apache-2.0
#include "tests/support/in_process_reader.h"
#include "tests/support/many_certificates.h"
#include "tests/support/wizard_driver.h"

#include <QListView>

using support::WizardDriver;
using ui::PageId;

// How one comes to a file: what is typed too early, a file that is mended or exchanged while the window is open, what is known of it at once, and
// what the program ends with where it went no further.
class TestWizardEntry final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  support::InProcessReader m_reader{core::Limits{}};
  WizardDriver &driver() { return *m_driver; }

  static inline const auto costly = QStringLiteral("/home/tester/costly.pfx");

  [[nodiscard]] QLineEdit *path() { return driver().find<QLineEdit>("pathEdit"); }
  [[nodiscard]] QString text(const char *label) {
    const auto *shown = driver().find<QLabel>(label);
    return shown == nullptr ? QString() : shown->text();
  }

  void putFile(const QString &name, const QByteArrayList &certificates) { support::writeCertificates(driver().folder.filePath(name), certificates); }

  static QByteArrayList roots(int count) { return support::copiesOf("root", "root", QStringLiteral("Test Root"), count); }

  void putRequest() {
    const auto request = core::CertificateRequest::make(support::key("leaf"), "CN=mail.example.com", {"mail.example.com"});
    auto &content = driver().store->content;
    content.exists = true;
    content.requests.push_back({*request, "MX front", support::certificate("leaf").notBefore()});
    content.requestKeys[request->sha256()] = std::string(support::key("leaf").toPem().text());
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  // With Enter in the path, and the password right behind it.
  void passwordThatIsTypedBlindlyIsNoPathWhereTheFileIsTooMuchWork() {
    driver().start();
    driver().reader.hold();
    driver().keys(costly);
    driver().key(Qt::Key_Return);
    driver().keys(QStringLiteral("Som"));
    driver().reader.release();
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    QCOMPARE(QApplication::focusWidget(), driver().find<QWidget>("openAnywayButton"));
    driver().keys(QStringLiteral("mer 2026"));
    driver().key(Qt::Key_Return);
    QCOMPARE(path()->text(), costly);
    QCOMPARE(driver().reader.unlocks.load(), 0); // nor is it a consent
    QVERIFY(driver().banner("fileBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::TooCostly}).title));
  }

  void enterOpensACostlyFileOnceItsMessageCouldBeRead() {
    driver().start(costly);
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), driver().find<QWidget>("openAnywayButton"));
    QTest::qWait(450);
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(QApplication::focusWidget(), driver().find<QWidget>("nextButton"));
  }

  void nextIsOffAndThePathStaysWhileACostlyFileIsRead() {
    driver().start(costly);
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().reader.hold();
    driver().click("openAnywayButton");
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Unlocking);
    QVERIFY(!driver().isEnabled("nextButton"));
    QTest::keyClicks(path(), QStringLiteral("Sommer2026"));
    QCOMPARE(path()->text(), costly);
    driver().key(Qt::Key_Return); // is remembered
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void pathCanBeTypedAgainAfterwards() { // control
    driver().start(costly);
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().click("openAnywayButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().type("pathEdit", QStringLiteral("/home/tester/open.pfx"));
    QTRY_COMPARE(driver().session->file() == nullptr ? std::string() : driver().session->file()->name, std::string("open.pfx"));
  }

  void fileThatWasMendedIsReadAgainByItsButton() {
    driver().reader.broken["mail.pfx"] = core::ErrorCode::Damaged;
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("readAgainButton") != nullptr);
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().click("readAgainButton");
    QTRY_VERIFY(driver().find<QWidget>("readAgainButton") != nullptr); // control: it is still broken
    driver().reader.broken.clear();
    driver().click("readAgainButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().banner("fileBanner"), QString());
    QVERIFY(driver().find<QWidget>("readAgainButton") == nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), driver().find<QWidget>("nextButton"));
  }

  void fileThatWasMendedIsReadAgainByEnterInItsPath() {
    driver().reader.broken["mail.pfx"] = core::ErrorCode::Damaged;
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
    QTRY_VERIFY(path()->hasFocus());
    driver().reader.broken.clear();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void anotherFileUnderThePathIsShownToWhoComesBack() {
    putFile(QStringLiteral("some.p7b"), roots(1));
    driver().start(driver().folder.filePath(QStringLiteral("some.p7b")), &m_reader);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    putFile(QStringLiteral("some.p7b"), roots(2));
    driver().click("backButton");
    QTRY_VERIFY(text("certificatesLabel").contains(QLatin1Char('\n'))); // two of them
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().session->currentPlan() != nullptr);
    QCOMPARE(driver().session->bundle()->certificates.size(), std::size_t(2));
  }

  void fileThatIsTheSameStaysOpen() { // control
    driver().goTo(PageId::Name);
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    QVERIFY(driver().session->bundle() != nullptr); // and nobody types the password again
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    QVERIFY(driver().banner("passwordBanner").startsWith(QStringLiteral("The file is open")));
  }

  void fileThatIsGoneMeanwhileStaysOpen() {
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    driver().reader.broken["open.pfx"] = core::ErrorCode::FileMissing;
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    QCOMPARE(driver().banner("fileBanner"), QString());
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void certificatesOfAnOpenFileAreNamedAtOnce() {
    putFile(QStringLiteral("few.p7b"), roots(4));
    driver().start(driver().folder.filePath(QStringLiteral("few.p7b")), &m_reader);
    QTRY_VERIFY(!text("certificatesLabel").isEmpty());
    const auto lines = text("certificatesLabel").split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4); // a fourth is named, not counted
    QVERIFY2(lines.front().contains(QStringLiteral(", valid from 20")), qUtf8Printable(lines.front()));
  }

  void ofManyCertificatesTheRestIsCounted() {
    putFile(QStringLiteral("many.p7b"), roots(20));
    driver().start(driver().folder.filePath(QStringLiteral("many.p7b")), &m_reader);
    QTRY_VERIFY(!text("certificatesLabel").isEmpty());
    QCOMPARE(text("certificatesLabel").split(QLatin1Char('\n')).size(), 4);
    QCOMPARE(text("certificatesLabel").section(QLatin1Char('\n'), -1), QStringLiteral("and 17 more"));
  }

  void whatIsBehindAPasswordIsNotNamed() { // control
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(text("certificatesLabel"), QString());
  }

  void estimateOfAFileStaysTheSame() {
    driver().start(costly);
    QTRY_VERIFY(driver().banner("fileBanner").contains(QStringLiteral("about 25 seconds")));
    driver().reader.files["costly.pfx"].seconds = 40; // the machine has other things to do
    driver().chooser.answer = costly;
    driver().click("browseButton");
    QTRY_VERIFY(driver().session->verb() == ui::ImportSession::Verb::None && !driver().banner("fileBanner").isEmpty());
    QVERIFY2(driver().banner("fileBanner").contains(QStringLiteral("about 25 seconds")), qUtf8Printable(driver().banner("fileBanner")));
    driver().reader.files["other.pfx"] = driver().reader.files["costly.pfx"]; // control: another file
    driver().chooser.answer = QStringLiteral("/home/tester/other.pfx");
    driver().click("browseButton");
    QTRY_VERIFY(driver().banner("fileBanner").contains(QStringLiteral("about 40 seconds")));
  }

  void hiddenCharactersOfAPathAreShownBesideIt() {
    driver().start();
    path()->setText(QStringLiteral("/home/tester/\u202Exfp.liam"));
    QVERIFY2(text("shownPathLabel").endsWith(QStringLiteral("/home/tester/\\u{202E}xfp.liam")), qUtf8Printable(text("shownPathLabel")));
    driver().type("pathEdit", QStringLiteral("/home/tester/mail.pfx"));
    QCOMPARE(text("shownPathLabel"), QString()); // control
  }

  void requestsThatWaitAreSaidAndListed() {
    putRequest();
    driver().start();
    QTRY_VERIFY(driver().find<QAbstractButton>("allEntriesLink") != nullptr);
    QCOMPARE(driver().find<QAbstractButton>("allEntriesLink")->text(), QStringLiteral("1 request waits in this store…"));
    driver().click("allEntriesLink");
    const auto *list = driver().find<QListView>("entryList");
    QVERIFY(list != nullptr);
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(QStringLiteral("mail.example.com, made on ")));
    QVERIFY(driver().store->commits.empty());
  }

  void requestsAreNotSaidWhereNoneWaitsOrNoneCanBeSeen_data() {
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("none") << false;
    QTest::newRow("hidden from this account") << true;
  }
  void requestsAreNotSaidWhereNoneWaitsOrNoneCanBeSeen() {
    QFETCH(const bool, isHidden);
    if (isHidden) putRequest();
    driver().store->content.requestsHidden = isHidden;
    driver().start();
    QTRY_VERIFY(!driver().store->calls.empty());
    QTest::qWait(50);
    QVERIFY(driver().find<QAbstractButton>("allEntriesLink") == nullptr);
  }

  void programEndsAsTheCommandLineWhereAFileDoesNotOpen_data() {
    QTest::addColumn<core::ErrorCode>("code");
    QTest::newRow("damaged") << core::ErrorCode::Damaged;
    QTest::newRow("unknown") << core::ErrorCode::ContentUnknown;
    QTest::newRow("missing") << core::ErrorCode::FileMissing;
  }
  void programEndsAsTheCommandLineWhereAFileDoesNotOpen() {
    QFETCH(const core::ErrorCode, code);
    driver().reader.broken["mail.pfx"] = code;
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
    QCOMPARE(driver().wizard->exitCode(), static_cast<int>(core::exitFor(code)));
    driver().type("pathEdit", QStringLiteral("/home/tester/open.pfx")); // control: what failed is given up
    QCOMPARE(driver().wizard->exitCode(), 0);
  }

  void programEndsAsTheCommandLineAfterAWrongPassword() {
    driver().goTo(PageId::Password);
    QCOMPARE(driver().wizard->exitCode(), 0); // control: it is asked for, and nothing failed
    driver().type("passwordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    QCOMPARE(driver().wizard->exitCode(), 6);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().wizard->exitCode(), 0);
  }

  void programEndsAsTheCommandLineWhereTheStoreMayNotBeChanged() {
    driver().store->failures["mayChange"] = core::Error{core::ErrorCode::StoreDenied, {{"path", "/var/lib/certwright"}}};
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(!driver().banner("obstacleBanner").isEmpty());
    QCOMPARE(driver().wizard->exitCode(), 11);
  }

  void programEndsWithNothingWhereAPlanWasOnlyLookedAt() { // control
    driver().goTo(PageId::Confirm);
    QCOMPARE(driver().wizard->exitCode(), 0);
  }
};

QTEST_MAIN(TestWizardEntry)
#include "tst_wizard_entry.moc"
